package io.galley.publish;

/**
 * Who read a page.
 *
 * @param engine version of the extraction engine
 * @param again whether the page had been received before, and a run of re-extraction read it again
 */
record Reading(int engine, boolean again) {}
