"""Our own widgets: tokens, list, form, page view, banner, toast, empty state."""
