package nl.zorgvuldig.consent.web;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.consent.NewPupilAsked;
import nl.zorgvuldig.policy.Sentence;

/// The pupils about whom nobody was asked yet.
public record InvitationsPage(List<NewPupilAsked> pupils, Optional<Sentence> notice) {
    /// Whether anybody can be sent a message.
    public boolean canAsk() {
        return pupils.stream().anyMatch(one -> one.reachable() > 0);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
