package nl.zorgvuldig.platform.recovery.addresses;

import nl.zorgvuldig.platform.policy.Sentence;

/// Page with the result of using a letter or a link.
///
/// @param what name in the message keys
public record RecoveryNoticePage(String what, Sentence lead) {
    static RecoveryNoticePage of(String what) {
        return new RecoveryNoticePage(what, Sentence.of("entrance.notice." + what));
    }
}
