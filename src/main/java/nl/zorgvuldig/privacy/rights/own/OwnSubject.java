package nl.zorgvuldig.privacy.rights.own;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.holdings.DataSubject;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.privacy.rights.RightFile;
import nl.zorgvuldig.privacy.rights.RightKind;
import nl.zorgvuldig.privacy.rights.RightRequesterCapacity;
import nl.zorgvuldig.privacy.rights.RightRules;

/// Somebody about whom one may ask: oneself, or a child of one's own; with what this person asked,
/// and nobody else. Prints as `[sealed]`.
///
/// @param standing as what one asks; empty when one cannot
/// @param because why one cannot
public record OwnSubject(
        DataSubject subject,
        PersonName name,
        Optional<RightRequesterCapacity> standing,
        Optional<Sentence> because,
        List<RightFile> files) {

    /// What can be asked about them.
    public List<RightKind> kinds() {
        return List.of(RightKind.values()).stream()
                .filter(kind -> standing.filter(
                                capacity -> RightRules.whyNotAsk(kind, capacity).isEmpty())
                        .isPresent())
                .toList();
    }

    /// Whether the same is asked and waits already.
    public boolean waits(RightKind kind) {
        return files.stream().anyMatch(file -> file.request().kind() == kind && file.waiting());
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
