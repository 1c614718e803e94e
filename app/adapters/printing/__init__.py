"""Paper: registers and receipts as PDF."""
