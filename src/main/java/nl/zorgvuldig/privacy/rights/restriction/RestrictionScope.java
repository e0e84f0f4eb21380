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

/// What can be chosen to stand still: pieces of the dossier, as the keeper may read it; or the
/// whole, which is every piece that is there now.
@Component
public final class RestrictionScope {
    /// Characters of a piece that are shown to know it by.
    private static final int SHOWN = 60;

    /// Pieces that can be chosen one by one, the newest.
    private static final int MOST = 100;

    private final AccessControl access;
    private final Dossiers dossiers;
    private final DossierContents contents;

    RestrictionScope(AccessControl access, Dossiers dossiers, DossierContents contents) {
        this.access = access;
        this.dossiers = dossiers;
        this.contents = contents;
    }

    /// A piece. Prints as `[sealed]`.
    ///
    /// @param kind code of what it is
    public record Choice(UUID id, LocalDate day, String kind, String beginning) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// Newest first; none for who may not read the dossier. Asking opens the dossier, and leaves
    /// that line in the log.
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

    /// What stands still when the whole does: whoever it is about, and every piece there is now.
    public Set<UUID> whole(RightRequest request) {
        Set<UUID> all = new HashSet<>(Set.of(request.about().id()));
        request.pupil().ifPresent(pupil -> all.addAll(pieces(pupil)));
        return all;
    }

    /// Those of these that are there.
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

    /// How much stands still by a decision.
    public sealed interface Extent {
        /// For every decision but that data stand still.
        record None() implements Extent {}

        record Whole() implements Extent {}

        record Pieces(Set<UUID> ids) implements Extent {
            public Pieces {
                ids = Set.copyOf(ids);
            }
        }
    }
}
