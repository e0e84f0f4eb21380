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

/// A person about whom the reader may make requests: the reader, or a child of the reader, with
/// the reader's own requests. Prints as `[sealed]`.
///
/// @param standing capacity of the reader; empty when no request is possible
/// @param because why none is possible
public record OwnSubject(
        DataSubject subject,
        PersonName name,
        Optional<RightRequesterCapacity> standing,
        Optional<Sentence> because,
        List<RightFile> files) {

    /// The kinds of request that are possible.
    public List<RightKind> kinds() {
        return List.of(RightKind.values()).stream()
                .filter(kind -> standing.filter(
                                capacity -> RightRules.whyNotAsk(kind, capacity).isEmpty())
                        .isPresent())
                .toList();
    }

    /// Whether a request of this kind is pending already.
    public boolean waits(RightKind kind) {
        return files.stream().anyMatch(file -> file.request().kind() == kind && file.waiting());
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
