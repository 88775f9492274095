// The room Runs.
