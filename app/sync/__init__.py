"""The pure core of synchronisation: pending commands replayed over what the centre confirmed."""
