package nl.zorgvuldig.dossier.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Relation;
import nl.zorgvuldig.dossier.AgreementLine;
import nl.zorgvuldig.dossier.Dossier;
import nl.zorgvuldig.dossier.Dossiers;
import nl.zorgvuldig.dossier.Entry;
import nl.zorgvuldig.dossier.EntryHistory;
import nl.zorgvuldig.dossier.Looking;
import nl.zorgvuldig.dossier.Marking;
import nl.zorgvuldig.dossier.Piece;
import nl.zorgvuldig.dossier.Said;
import nl.zorgvuldig.dossier.ToMark;
import nl.zorgvuldig.enrolment.Enrolled;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.retention.Schedules;
import nl.zorgvuldig.school.FunctionHeld;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.school.StaffFunction;
import nl.zorgvuldig.web.Form;
import org.springframework.stereotype.Component;

/// Puts together what the pages of a dossier show, with the names of those who wrote, keep and
/// guide.
@Component
class DossierPages {
    /// Characters of an agreement on top of the page.
    private static final int BEGINNING = 140;

    private final Dossiers dossiers;
    private final DocumentPages documents;
    private final Accounts accounts;
    private final Pupils pupils;
    private final Schools schools;
    private final Staff staff;
    private final Schedules schedules;
    private final Clock clock;

    DossierPages(
            Dossiers dossiers,
            DocumentPages documents,
            Accounts accounts,
            Pupils pupils,
            Schools schools,
            Staff staff,
            Schedules schedules,
            Clock clock) {
        this.dossiers = dossiers;
        this.documents = documents;
        this.accounts = accounts;
        this.pupils = pupils;
        this.schools = schools;
        this.staff = staff;
        this.schedules = schedules;
        this.clock = clock;
    }

    /// Turns the key. What stands around the dossier is read in the same unit of work.
    DossierPage dossier(Granted<PupilId> key, Looking looking, Form look) {
        return dossiers.read(key, dossier -> page(key, dossier, looking, look));
    }

    private DossierPage page(Granted<PupilId> key, Dossier dossier, Looking looking, Form look) {
        LocalDate today = SchoolDay.today(clock);
        Recent shown = looking.equals(Looking.atAll())
                ? Recent.of(dossier)
                : new Recent(looking.in(dossier.entries()), looking.in(dossier.documents()), List.of());
        Whereabouts whereabouts = dossier.whereabouts();
        List<FunctionHeld> holders = staff.listHolders(Set.of(StaffFunction.HEAD, StaffFunction.SCHOOL_DOCTOR), today);
        return new DossierPage(
                address(key.target()),
                dossier.identity().name().full(),
                dossier.identity().birthDate(),
                schools.find(whereabouts.keeper()).map(School::name).orElse(""),
                state(whereabouts.current(today), today),
                key.clause(),
                key.because(),
                look,
                dossier.entries().size() + dossier.documents().size(),
                looking.equals(Looking.atAll()) ? open(dossier, today) : List.of(),
                plans(key, dossier, today),
                shown.entries().stream()
                        .map(one -> line(key, one, dossier, today))
                        .toList(),
                documents.lines(key, shown.documents(), dossier),
                shown.earlier(),
                dossier.parents(),
                nameOf(holders, StaffFunction.HEAD, Optional.of(whereabouts.keeper())),
                nameOf(holders, StaffFunction.SCHOOL_DOCTOR, Optional.empty()),
                dossier.dueOn()
                        .map(due -> Sentence.of("dossier.keepers.due", due))
                        .orElseGet(() -> Sentence.of(
                                "dossier.keepers.term", dossier.term().words())),
                dossier.still(),
                new DossierPage.May(
                        key.relation() != Relation.BOARD,
                        key.relation() == Relation.HEAD,
                        key.relation() == Relation.BOARD,
                        key.relation() == Relation.HEAD || key.relation() == Relation.SCHOOL,
                        key.relation() == Relation.HEAD || key.relation() == Relation.SCHOOL));
    }

    /// How long the board keeps a dossier, in words.
    Sentence term() {
        return schedules.ofDossier().words();
    }

    private String nameOf(List<FunctionHeld> holders, StaffFunction function, Optional<SchoolId> school) {
        return holders.stream()
                .filter(held -> held.function() == function && held.school().equals(school))
                .findFirst()
                .map(held -> name(held.person()))
                .orElse("");
    }

    private static Sentence state(Enrolled enrolled, LocalDate today) {
        if (enrolled.entered().isAfter(today)) {
            return Sentence.of("dossier.state.coming", enrolled.entered());
        }
        return enrolled.ended()
                ? Sentence.of(
                        enrolled.left().isBefore(today) ? "dossier.state.left" : "dossier.state.leaving",
                        enrolled.lastSchoolDay(),
                        enrolled.deregistered())
                : Sentence.of("dossier.state.enrolled", enrolled.entered());
    }

    private List<DossierPage.Open> open(Dossier dossier, LocalDate today) {
        return dossier.openAgreements().stream()
                .flatMap(one -> dossier.entries().stream()
                        .filter(entry -> entry.id().equals(one.entry()))
                        .map(entry -> new DossierPage.Open(
                                AgreementLine.of(one, today, this::name), beginning(entry.text()))))
                .toList();
    }

    private static String beginning(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= BEGINNING ? line : line.substring(0, BEGINNING).strip() + "…";
    }

    private static List<DossierPage.PlanLine> plans(Granted<PupilId> key, Dossier dossier, LocalDate today) {
        return dossier.plans().stream()
                .map(one -> new DossierPage.PlanLine(
                        one.text().title(),
                        PlanPages.address(key.target(), one.id()),
                        one.closed(),
                        one.next(),
                        one.next().filter(day -> day.isBefore(today)).isPresent()))
                .toList();
    }

    private static Optional<DossierPage.InPlan> inPlan(Granted<PupilId> key, Entry entry, Dossier dossier) {
        return dossier.plan(entry)
                .map(one -> new DossierPage.InPlan(
                        PlanPages.address(key.target(), one.id()), one.id().equals(entry.id()), one.closed()));
    }

    private DossierPage.Line line(Granted<PupilId> key, Entry entry, Dossier dossier, LocalDate today) {
        return new DossierPage.Line(
                entry.id().toString(),
                entry.kind(),
                entry.happenedOn(),
                name(entry.author()),
                entry.writtenAt(),
                entry.version(),
                dossier.level(entry),
                Said.all(dossier.viewpoints(entry), this::name),
                dossier.agreement(entry).map(one -> AgreementLine.of(one, today, this::name)),
                inPlan(key, entry, dossier),
                paragraphs(entry.text()));
    }

    HistoryPage history(Granted<PupilId> key, EntryHistory history) {
        return new HistoryPage(
                address(key.target()),
                pupilName(key.target()),
                key.clause(),
                key.because(),
                changes(history.markings()),
                Said.all(history.viewpoints(), this::name),
                history.agreement().map(one -> AgreementLine.of(one, SchoolDay.today(clock), this::name)),
                history.versions().stream()
                        .map(entry -> new HistoryPage.Version(
                                entry.version(),
                                entry.kind(),
                                entry.happenedOn(),
                                name(entry.author()),
                                entry.writtenAt(),
                                entry.correctionReason(),
                                paragraphs(entry.text())))
                        .toList());
    }

    MarkPage mark(Granted<PupilId> key, ToMark found, Form form) {
        Piece piece = found.piece();
        return new MarkPage(
                address(key.target()),
                pupilName(key.target()),
                key.clause(),
                key.because(),
                MarkController.address(key.target(), piece),
                piece.kind(),
                piece.happenedOn(),
                paragraphs(piece.words()),
                found.level(),
                changes(found.markings()),
                form);
    }

    private List<HistoryPage.LevelChange> changes(List<Marking> markings) {
        return markings.stream()
                .map(one -> new HistoryPage.LevelChange(one.level(), name(one.by()), one.at(), one.reason()))
                .toList();
    }

    /// The name of a pupil for whose dossier the caller holds a key.
    String pupilName(PupilId pupil) {
        return pupils.findName(pupil).map(PersonName::full).orElse("");
    }

    private String name(PersonId person) {
        return accounts.nameOf(person).full();
    }

    static String address(PupilId pupil) {
        return "/leerlingen/" + pupil + "/dossier";
    }

    private static List<String> paragraphs(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }
}
