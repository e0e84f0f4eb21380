package nl.zorgvuldig.entrance.web;

import nl.zorgvuldig.policy.Sentence;

/// What came of a letter or a link.
///
/// @param what as messages name it
public record NoticePage(String what, Sentence lead) {
    static NoticePage of(String what) {
        return new NoticePage(what, Sentence.of("entrance.notice." + what));
    }
}
