package nl.zorgvuldig.exchange;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.access.PupilStaff;
import nl.zorgvuldig.casework.CaseKind;
import nl.zorgvuldig.casework.OpenCase;
import nl.zorgvuldig.casework.Turn;
import nl.zorgvuldig.casework.Turns;
import nl.zorgvuldig.casework.Waiting;
import nl.zorgvuldig.consent.CaseAnswers;
import nl.zorgvuldig.consent.CaseConsents;
import nl.zorgvuldig.consent.PurposeKind;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import org.springframework.stereotype.Component;

/// What is given, or may be, of which something is still to come, and whose turn it is. What who
/// prepared it is to do, is done by another support coordinator or the head once that person is none
/// of those; what the head decides, by the head alone.
@Component
final class GivenCases implements CaseKind {
    private final DisclosureStore store;
    private final CaseConsents consents;
    private final Supports supports;
    private final Grounds grounds;
    private final PupilStaff staff;
    private final Turns turns;

    GivenCases(
            DisclosureStore store,
            CaseConsents consents,
            Supports supports,
            Grounds grounds,
            PupilStaff staff,
            Turns turns) {
        this.store = store;
        this.consents = consents;
        this.supports = supports;
        this.grounds = grounds;
        this.staff = staff;
        this.turns = turns;
    }

    @Override
    public String code() {
        return "disclosure";
    }

    @Override
    public List<OpenCase> list(LocalDate today) {
        List<DisclosureFile> files =
                store.list().stream().filter(one -> open(one.stage())).toList();
        Known known = new Known(
                consents.listAnswers(PurposeKind.DISCLOSURE, onConsent(files)),
                grounds.on(),
                staff.on(today, files.stream().map(GivenCases::pupil).toList()));
        return files.stream()
                .flatMap(one -> OpenCase.of(one.id().value(), turns(one, known)))
                .toList();
    }

    private static boolean open(Stage stage) {
        return switch (stage) {
            case DRAFT, INSPECTED, FIXED, SENT, OPENED -> true;
            case STOPPED, ENDED -> false;
        };
    }

    private static PupilId pupil(DisclosureFile file) {
        return file.disclosure().pupil();
    }

    private static Map<UUID, PupilId> onConsent(List<DisclosureFile> files) {
        return files.stream()
                .filter(one -> one.disclosure().basis() instanceof Basis.Consent)
                .collect(toMap(one -> one.id().value(), GivenCases::pupil));
    }

    /// What is known of all of them, read at once.
    ///
    /// @param on the grounds that the board switched on
    private record Known(Map<UUID, CaseAnswers> answers, Set<LegalGround> on, PupilStaff.Day staff) {
        CaseAnswers answers(DisclosureFile file) {
            return answers.getOrDefault(file.id().value(), CaseAnswers.NONE);
        }

        Collection<PersonId> named(DisclosureFile file, Waiting.Somebody waiting) {
            PersonId by = file.disclosure().by();
            return switch (waiting.party()) {
                case DECIDERS -> answers(file).missing();
                case PROPOSER -> staff.acts(by, pupil(file)) ? List.of(by) : List.<PersonId>of();
                case KEEPER, APPLICANT, SUPERVISOR, SELF -> List.of();
            };
        }

        List<Turns.Link> line(DisclosureFile file, Waiting.Somebody waiting) {
            return switch (waiting.party()) {
                case DECIDERS, PROPOSER -> staff.line(pupil(file));
                case KEEPER, APPLICANT, SUPERVISOR, SELF -> staff.head(pupil(file));
            };
        }
    }

    private List<Turn> turns(DisclosureFile file, Known known) {
        LocalDate today = known.staff().day();
        return Turns.ofEach(
                DisclosureRules.waiting(file, known.answers(file), support(file, known), today),
                waiting -> turns.each(waiting, known.named(file, waiting), known.line(file, waiting), today));
    }

    /// Only what is made and did not go rests on something now; of the rest it is not asked.
    private Support support(DisclosureFile file, Known known) {
        return file.stage() == Stage.FIXED
                ? supports.judge(file, known.answers(file)::decision, known::on)
                : new Support.Stands();
    }
}
