package nl.zorgvuldig.consent.decisions;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zorgvuldig.consent.answers.ConsentAnswer;
import nl.zorgvuldig.consent.answers.ConsentAnswerStore;
import nl.zorgvuldig.consent.authority.ConsentDispute;
import nl.zorgvuldig.consent.authority.ConsentDisputeStore;
import nl.zorgvuldig.consent.renewals.RenewalCalendar;
import nl.zorgvuldig.consent.renewals.RenewalStore;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.school.enrolment.BirthDates;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.enrolment.guardians.AuthorityFact;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import org.springframework.stereotype.Component;

/// Reads the facts for consent decisions, for many pupils at once and anew on every call. Read as
/// the system account: callers hand out decisions, never these facts.
@Component
public final class ConsentFactsReader {
    private static final RenewalCalendar NOTHING_PLANNED = new RenewalCalendar(List.of());

    private final ConsentAnswerStore answers;
    private final ConsentDisputeStore disputes;
    private final RenewalStore renewals;
    private final Pupils pupils;
    private final Guardians guardians;
    private final BirthDates births;
    private final Boards boards;
    private final Work work;

    ConsentFactsReader(
            ConsentAnswerStore answers,
            ConsentDisputeStore disputes,
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

    /// Pupils who do not exist are absent.
    public Map<PupilId, ConsentFacts> read(Collection<PupilId> wanted) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        Acting program = boards.program(Acting.current().board());
        return program.call(() -> work.readApart(Act.MAINTAIN, () -> gather(wanted, program)));
    }

    private Map<PupilId, ConsentFacts> gather(Collection<PupilId> wanted, Acting program) {
        List<SchoolCareer> known = pupils.list(wanted);
        Map<PupilId, List<AuthorityFact>> authority = by(guardians.listAuthority(wanted), AuthorityFact::pupil);
        Map<PupilId, List<ConsentAnswer>> given = by(answers.list(wanted), ConsentAnswer::pupil);
        Map<PupilId, List<ConsentDispute>> open = by(disputes.list(wanted), ConsentDispute::pupil);
        Map<SchoolId, RenewalCalendar> calendars = renewals.calendars();
        Map<PupilId, ConsentFacts> facts = new LinkedHashMap<>();
        for (SchoolCareer career : known) {
            PupilId pupil = career.pupil();
            SchoolId school = career.current(program.day()).school();
            facts.put(
                    pupil,
                    ConsentFacts.of(
                            pupil,
                            Optional.ofNullable(births.of(career.keeper()).get(pupil)),
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
