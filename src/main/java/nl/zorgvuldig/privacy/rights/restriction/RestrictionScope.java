package nl.zorgvuldig.privacy.rights.restriction;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.dossier.record.Dossier;
import nl.zorgvuldig.dossier.record.DossierContents;
import nl.zorgvuldig.dossier.record.Dossiers;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.privacy.rights.RightRequest;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import org.springframework.stereotype.Component;

/// Choice of what to restrict: items of the dossier that the keeper may read, or the whole, which
/// is every item present now.
@Component
public final class RestrictionScope {
    /// Characters of an item that are shown to identify it.
    private static final int SHOWN = 60;

    /// Items that can be chosen individually, the newest.
    private static final int MOST = 100;

    private final AccessControl access;
    private final Dossiers dossiers;
    private final DossierContents contents;

    RestrictionScope(AccessControl access, Dossiers dossiers, DossierContents contents) {
        this.access = access;
        this.dossiers = dossiers;
        this.contents = contents;
    }

    /// An item. Prints as `[sealed]`.
    ///
    /// @param kind code of what it is
    public record Choice(UUID id, LocalDate day, String kind, String beginning) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// The items, newest first; none for somebody who may not read the dossier. Calling this opens
    /// the dossier, and is logged as such.
    public List<Choice> list(SignedInUser keeper, PupilId pupil) {
        return access.ask(keeper, EnrolmentActs.READ, pupil) instanceof Granted<PupilId> key
                ? choices(dossiers.read(key))
                : List.of();
    }

    private static List<Choice> choices(Dossier dossier) {
        return Stream.concat(
                        dossier.entries().stream()
                                .map(entry -> new Choice(
                                        entry.id().value(),
                                        entry.happenedOn(),
                                        entry.kind().code(),
                                        beginning(entry.text()))),
                        dossier.documents().stream()
                                .filter(document -> document.withdrawal().isEmpty())
                                .map(document -> new Choice(
                                        document.id().value(),
                                        document.happenedOn(),
                                        document.kind().code(),
                                        beginning(document.title()))))
                .sorted(java.util.Comparator.comparing(Choice::day).reversed())
                .limit(MOST)
                .toList();
    }

    private static String beginning(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN).strip() + " …";
    }

    /// What is restricted when the whole is: the person it is about, and every item present now.
    public Set<UUID> whole(RightRequest request) {
        Set<UUID> all = new HashSet<>(Set.of(request.about().id()));
        request.pupil().ifPresent(pupil -> all.addAll(pieces(pupil)));
        return all;
    }

    /// Those of the chosen items that exist.
    public Set<UUID> there(RightRequest request, Set<UUID> chosen) {
        Set<UUID> there = new HashSet<>(chosen);
        there.retainAll(request.pupil().map(this::pieces).orElse(Set.of()));
        return there;
    }

    private Set<UUID> pieces(PupilId pupil) {
        Set<UUID> all = new HashSet<>();
        contents.list(pupil).forEach(content -> all.add(content.id().value()));
        return all;
    }

    /// Extent of a restriction.
    public sealed interface Extent {
        /// For every decision other than a restriction.
        record None() implements Extent {}

        record Whole() implements Extent {}

        record Pieces(Set<UUID> ids) implements Extent {
            public Pieces {
                ids = Set.copyOf(ids);
            }
        }
    }
}
