package org.safetyworkbench.ui.papers;

import org.safetyworkbench.paper.RecordLink;
import org.safetyworkbench.ui.look.Look.Tone;

/** A record a paper may be issued for. */
record Candidate(RecordLink record, String day, Tone tone, String enterprise, String what, String state) {}
