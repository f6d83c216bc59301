"""Where submissions run: child processes, limited and watched."""
