// The room Classification.
