"""The rules: values in, values out; no input or output, no clock, standard library and msgspec only."""
