package nl.zorgvuldig.dossier;

import static nl.zorgvuldig.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.zorgvuldig.access.Openers;
import nl.zorgvuldig.casework.Holder;
import nl.zorgvuldig.casework.OpenCase;
import nl.zorgvuldig.casework.Turn;
import nl.zorgvuldig.casework.Turns;
import nl.zorgvuldig.casework.Waiting;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;
import org.springframework.stereotype.Component;

/// Whose turn it is when something must be done with a piece of a dossier: that of who does it, as long
/// as they may write there today; then of the support coordinator of the school where the pupil is, and
/// of the head of the school that keeps the dossier. Inside a unit of work of the program.
@Component
final class PieceTurns {
    private final Openers openers;
    private final Pupils pupils;
    private final Turns turns;

    PieceTurns(Openers openers, Pupils pupils, Turns turns) {
        this.openers = openers;
        this.pupils = pupils;
        this.turns = turns;
    }

    /// Something about a piece.
    ///
    /// @param who does it
    /// @param otherwise key of other words, for who sees to it that somebody else does
    record Wanted(
            UUID piece,
            PupilId pupil,
            Confidentiality level,
            PersonId who,
            Waiting waiting,
            Optional<String> otherwise) {}

    /// Where each pupil is, and which school keeps the dossier.
    private record Places(Map<PupilId, SchoolId> attending, Map<PupilId, SchoolId> keepers) {}

    /// Of pupils who are at school on that day: with a dossier of who left nothing is done any more.
    List<OpenCase> list(Collection<Wanted> all, LocalDate today) {
        Places places = new Places(pupils.attending(today), pupils.keepers());
        return Staff.atOneGlance(() -> all.stream()
                .filter(one -> places.attending().containsKey(one.pupil()))
                .map(one -> new OpenCase(one.piece(), turns(one, places, today)))
                .filter(one -> !one.turns().isEmpty())
                .toList());
    }

    private List<Turn> turns(Wanted one, Places places, LocalDate today) {
        return Turns.of(one.waiting(), somebody -> turns.first(somebody, who(one), line(one, places), Set.of(), today));
    }

    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    private List<PersonId> who(Wanted one) {
        return openers
                .relationOf(one.who(), one.pupil())
                .filter(relation -> ConfidentialityRules.writes(one.level(), relation))
                .map(_ -> one.who())
                .stream()
                .toList();
    }

    private static List<Turns.Link> line(Wanted one, Places places) {
        return Stream.of(
                        link(StaffFunction.SUPPORT_COORDINATOR, places.attending(), one),
                        link(StaffFunction.HEAD, places.keepers(), one))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Turns.Link> link(StaffFunction function, Map<PupilId, SchoolId> schools, Wanted one) {
        return Optional.ofNullable(schools.get(one.pupil()))
                .map(school -> new Turns.Link(Holder.at(function, school), one.otherwise()));
    }
}
