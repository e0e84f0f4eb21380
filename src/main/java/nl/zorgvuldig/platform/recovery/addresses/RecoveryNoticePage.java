package nl.zorgvuldig.platform.recovery.addresses;

import nl.zorgvuldig.platform.policy.Sentence;

/// What came of a letter or a link.
///
/// @param what as messages name it
public record RecoveryNoticePage(String what, Sentence lead) {
    static RecoveryNoticePage of(String what) {
        return new RecoveryNoticePage(what, Sentence.of("entrance.notice." + what));
    }
}
