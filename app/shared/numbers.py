"""Numbers as offices write them: 1.234.567, 0,5, file sizes."""

def grouped(number: int) -> str:
    """``1.234.567``."""
    return f"{number:,}".replace(",", ".")


def decimal(number: float, places: int = 1) -> str:
    """``1.234,5``."""
    whole, _, part = f"{number:,.{places}f}".partition(".")
    return whole.replace(",", ".") + (f",{part}" if part else "")


def byte_size(size: int) -> str:
    """``1,2 MB``, ``340 KB``, ``12 byte``."""
    if size >= 1 << 30:
        return f"{decimal(size / (1 << 30))} GB"
    if size >= 1 << 20:
        return f"{decimal(size / (1 << 20))} MB"
    return f"{grouped(size >> 10)} KB" if size >= 1 << 10 else f"{size} byte"
