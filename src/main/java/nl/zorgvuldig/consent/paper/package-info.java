/// Answers given on paper or by telephone, recorded by the head with a scan of the signed paper,
/// and the letter that asks about one case.
@NullMarked
package nl.zorgvuldig.consent.paper;

import org.jspecify.annotations.NullMarked;
