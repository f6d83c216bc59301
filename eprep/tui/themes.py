"""The two themes. Every colour of text has a contrast of at least 4.5 on what it stands on.

Right and wrong are blue and orange, which nearly everybody tells apart; signs say it besides.
"""

from __future__ import annotations

from textual.theme import Theme

DARK = Theme(
    name="dark",
    dark=True,
    primary="#6cb2f5",
    secondary="#9db4cc",
    accent="#f5b95f",
    foreground="#e4e7eb",
    background="#14171c",
    surface="#1a1e25",
    panel="#242a33",
    success="#6cb2f5",
    warning="#f5b95f",
    error="#ff9d76",
    variables={
        "boost": "#20252d",  # which Textual lets go where there is a panel
        "text-muted": "#a3adba",
        "text-disabled": "#a3adba",
        "text-accent": "#f5c987",
        "text-primary": "#8cc4f8",
        "border": "#6cb2f5",
        "border-blurred": "#4f5b6b",
        "block-cursor-background": "#26415f",
        "block-cursor-foreground": "#ffffff",
        "block-cursor-text-style": "bold",
        "block-cursor-blurred-background": "#2a313b",
        "block-cursor-blurred-foreground": "#e4e7eb",
        "block-hover-background": "#272e38",
        "input-selection-background": "#2d4a68",
        "screen-selection-background": "#2d4a68",
        "scrollbar": "#3d4754",
        "scrollbar-background": "#1a1e25",
    },
)

LIGHT = Theme(
    name="light",
    dark=False,
    primary="#0a5a9c",
    secondary="#4a5d70",
    accent="#8a4b00",
    foreground="#1e2329",
    background="#faf9f6",
    surface="#f4f2ed",
    panel="#e8e5dd",
    success="#0a5a9c",
    warning="#8a4b00",
    error="#a63a10",
    variables={
        "boost": "#efece5",
        "text-muted": "#55606c",
        "text-disabled": "#55606c",
        "text-accent": "#7a4200",
        "text-primary": "#0a5a9c",
        "border": "#0a5a9c",
        "border-blurred": "#a39d90",
        "block-cursor-background": "#cfe3f5",
        "block-cursor-foreground": "#101418",
        "block-cursor-text-style": "bold",
        "block-cursor-blurred-background": "#e3e0d8",
        "block-cursor-blurred-foreground": "#1e2329",
        "block-hover-background": "#ebe8e0",
        "input-selection-background": "#cfe3f5",
        "screen-selection-background": "#cfe3f5",
        "scrollbar": "#bdb8ad",
        "scrollbar-background": "#f4f2ed",
    },
)

THEMES = {theme.name: theme for theme in (DARK, LIGHT)}
