"""Where the desk's keys are kept."""
