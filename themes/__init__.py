"""How it looks: theme files as data, style sheets, one small loader."""
