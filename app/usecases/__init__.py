"""What a person does: one file for each thing. The screen, the command line and the centre call these."""
