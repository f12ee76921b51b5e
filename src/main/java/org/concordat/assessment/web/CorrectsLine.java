package org.concordat.assessment.web;

/** That an assessment stands in place of one of the same day, and why, for those who are asked again. */
record CorrectsLine(String asOf, String reason) {}
