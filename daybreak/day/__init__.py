"""The day: the one owner of state. Facts come from the store, everything else is computed from them."""

from daybreak.day.day import Day

__all__ = ["Day"]
