"""The one door for untrusted text: raw strings go in, `SafeText` comes out; nothing else makes one."""

from __future__ import annotations

from typing import NewType

SafeText = NewType("SafeText", str)
