package nl.zorgvuldig.consent.requests;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.consent.requests.ConsentInvitations.UnaskedPupil;
import nl.zorgvuldig.platform.policy.Sentence;

/// The pupils about whom nobody was asked yet.
public record ConsentInvitationsPage(List<UnaskedPupil> pupils, Optional<Sentence> notice) {
    /// Whether anybody can be sent a message.
    public boolean canAsk() {
        return pupils.stream().anyMatch(pupil -> pupil.reachable() > 0);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
