package nl.zorgvuldig.consent;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.enrolment.AuthorityFact;
import nl.zorgvuldig.enrolment.BirthDates;
import nl.zorgvuldig.enrolment.Guardians;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolId;
import org.springframework.stereotype.Component;

/// Gathers what decisions are made from, for many pupils at once and anew each time. The program
/// reads it for itself, whoever asks: who asks gets decisions, never these facts.
@Component
final class FactsReader {
    private static final RenewalCalendar NOTHING_PLANNED = new RenewalCalendar(List.of());

    private final AnswerStore answers;
    private final DisputeStore disputes;
    private final RenewalStore renewals;
    private final Pupils pupils;
    private final Guardians guardians;
    private final BirthDates births;
    private final Boards boards;
    private final Work work;

    FactsReader(
            AnswerStore answers,
            DisputeStore disputes,
            RenewalStore renewals,
            Pupils pupils,
            Guardians guardians,
            BirthDates births,
            Boards boards,
            Work work) {
        this.answers = answers;
        this.disputes = disputes;
        this.renewals = renewals;
        this.pupils = pupils;
        this.guardians = guardians;
        this.births = births;
        this.boards = boards;
        this.work = work;
    }

    /// Without pupils who do not exist.
    Map<PupilId, ConsentFacts> read(Collection<PupilId> wanted) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        Acting program = boards.program(Acting.current().board());
        return program.call(() -> work.readApart(Act.MAINTAIN, () -> gather(wanted, program)));
    }

    private Map<PupilId, ConsentFacts> gather(Collection<PupilId> wanted, Acting program) {
        List<Whereabouts> known = pupils.list(wanted);
        Map<PupilId, List<AuthorityFact>> authority = by(guardians.listAuthority(wanted), AuthorityFact::pupil);
        Map<PupilId, List<Answer>> given = by(answers.list(wanted), Answer::pupil);
        Map<PupilId, List<Dispute>> open = by(disputes.list(wanted), Dispute::pupil);
        Map<SchoolId, RenewalCalendar> calendars = renewals.calendars();
        Map<PupilId, ConsentFacts> facts = new LinkedHashMap<>();
        for (Whereabouts one : known) {
            PupilId pupil = one.pupil();
            SchoolId school = one.current(program.day()).school();
            facts.put(
                    pupil,
                    ConsentFacts.of(
                            pupil,
                            Optional.ofNullable(births.of(one.keeper()).get(pupil)),
                            authority.getOrDefault(pupil, List.of()),
                            given.getOrDefault(pupil, List.of()),
                            open.getOrDefault(pupil, List.of()),
                            calendars.getOrDefault(school, NOTHING_PLANNED)));
        }
        return facts;
    }

    private static <T> Map<PupilId, List<T>> by(List<T> those, Function<T, PupilId> pupil) {
        return those.stream().collect(Collectors.groupingBy(pupil, HashMap::new, Collectors.toList()));
    }
}
