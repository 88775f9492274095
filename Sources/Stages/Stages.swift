// The room Stages.
