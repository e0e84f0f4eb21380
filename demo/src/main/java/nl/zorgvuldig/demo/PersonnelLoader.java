package nl.zorgvuldig.demo;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.files.FilesUnavailable;
import nl.zorgvuldig.platform.files.IncomingFolder;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.school.personnel.LossConfirmation;
import nl.zorgvuldig.school.personnel.PersonnelDossierPart;
import nl.zorgvuldig.school.personnel.PersonnelDossiers;
import nl.zorgvuldig.school.personnel.applicants.Applicants;
import nl.zorgvuldig.school.personnel.holds.StaffHolds;
import nl.zorgvuldig.school.personnel.items.PersonnelItemDraft;
import nl.zorgvuldig.school.personnel.items.PersonnelItemKind;
import nl.zorgvuldig.school.personnel.items.StaffFilings;
import nl.zorgvuldig.school.personnel.viewpoints.StaffViewpoints;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Loads personnel dossiers in every state: of present staff, of two former employees, one of them
/// with a part restricted, and of some applicants. The personnel office writes them with a key, as
/// in a real installation, so that the log is truthful.
@Component
@Lazy
final class PersonnelLoader {
    private static final Logger LOG = LoggerFactory.getLogger(PersonnelLoader.class);

    /// Number of employees with a dossier; the others have none yet.
    private static final int FIRST = 12;

    private final PersonnelOffice office;
    private final PersonnelDossiers dossiers;
    private final StaffFilings filings;
    private final StaffViewpoints views;
    private final StaffHolds holds;
    private final Applicants applicants;
    private final Accounts accounts;
    private final IncomingFolder incoming;
    private final Boards boards;
    private final Work work;
    private final Clock clock;

    PersonnelLoader(
            PersonnelOffice office,
            PersonnelDossiers dossiers,
            StaffFilings filings,
            StaffViewpoints views,
            StaffHolds holds,
            Applicants applicants,
            Accounts accounts,
            IncomingFolder incoming,
            Boards boards,
            Work work,
            Clock clock) {
        this.office = office;
        this.dossiers = dossiers;
        this.filings = filings;
        this.views = views;
        this.holds = holds;
        this.applicants = applicants;
        this.accounts = accounts;
        this.incoming = incoming;
        this.boards = boards;
        this.work = work;
        this.clock = clock;
    }

    void load(Population population) {
        LocalDate today = population.today();
        PersonId teacher = population.person("leerkracht");
        for (DemoPeople.Employee employee : population.employees()) {
            if (employee.id().equals(teacher)
                    || population.employees().indexOf(employee) < FIRST
                            && !employee.id().equals(population.person("personeel"))) {
                employ(population, employee.id(), employee.employed().from(), Optional.empty());
                add(population, employee.id(), appointment(employee.employed().from()));
            }
        }
        of(population, teacher);
        LocalDate almost = today.minusYears(2).plusDays(40);
        left(population, new PersonName("Gerda", "", "Willemse"), today.minusYears(19), almost);
        PersonId objects =
                left(population, new PersonName("Ruud", "van", "Houten"), today.minusYears(30), today.minusYears(4));
        hold(population, objects, today.plusMonths(8));
        applicants(population, today);
    }

    private static PersonnelItemDraft appointment(LocalDate from) {
        return new PersonnelItemDraft(
                PersonnelItemKind.APPOINTMENT, from, "Benoeming voor onbepaalde tijd.\nWerktijdfactor: 0,8");
    }

    private void of(Population population, PersonId teacher) {
        LocalDate today = population.today();
        add(
                population,
                teacher,
                new PersonnelItemDraft(PersonnelItemKind.SCALE, today.minusMonths(4), "Schaal LB, trede 7"));
        add(
                population,
                teacher,
                new PersonnelItemDraft(PersonnelItemKind.GOOD_CONDUCT, today.minusYears(2), "VOG-2024-55821"));
        add(
                population,
                teacher,
                new PersonnelItemDraft(
                        PersonnelItemKind.LEAVE, today.plusMonths(2), "Ouderschapsverlof, een dag per week."));
        try {
            file(
                    population,
                    teacher,
                    new PersonnelItemDraft(PersonnelItemKind.APPRAISAL, today.minusMonths(5), ""),
                    SamplePapers.report(List.of(List.of(
                            "Verslag van het jaargesprek",
                            "Gesproken over de groep, de ouders en de opleiding.",
                            "",
                            "Oordeel: goed."))));
            file(
                    population,
                    teacher,
                    new PersonnelItemDraft(PersonnelItemKind.IDENTITY_COPY, today.minusYears(2), ""),
                    SamplePapers.notebook(List.of("VOORBEELD", "", "Kopie identiteitsbewijs")));
        } catch (FilesUnavailable withoutPictures) {
            LOG.warn("the demonstration has no personnel papers: {}", withoutPictures.getMessage());
        }
        office.self(
                population,
                teacher,
                key -> views.give(
                        key,
                        FormId.next(clock),
                        Optional.empty(),
                        "In het gesprek is ook gezegd dat ik de opleiding mag afmaken."));
    }

    /// A former employee: known by name, and without an account to sign in with.
    private PersonId left(Population population, PersonName name, LocalDate from, LocalDate last) {
        PersonId person =
                new PersonId(UUID.nameUUIDFromBytes(("former/" + name.full()).getBytes(StandardCharsets.UTF_8)));
        boards.program(population.board().id()).run(() -> {
            work.change(Act.MAINTAIN, () -> accounts.open(NewAccount.of(person, AccountKind.STAFF, name)));
            work.change(Act.MAINTAIN, () -> accounts.close(person));
        });
        employ(population, person, from, Optional.empty());
        add(population, person, appointment(from));
        add(population, person, new PersonnelItemDraft(PersonnelItemKind.SCALE, last.minusYears(3), "Schaal LB"));
        employ(population, person, from, Optional.of(last));
        return person;
    }

    private void hold(Population population, PersonId employee, LocalDate until) {
        office.write(
                population,
                employee,
                key -> holds.place(
                        key,
                        FormId.next(clock),
                        PersonnelDossierPart.FILE,
                        "Er loopt een bezwaar over het pensioen.",
                        until));
    }

    private void applicants(Population population, LocalDate today) {
        Map<String, LocalDate> days = Map.of(
                "Priya Ramautar", today.minusDays(9),
                "Wessel Dijkstra", today.minusDays(45),
                "Fleur Timmermans", today.minusMonths(6));
        days.forEach((name, applied) -> office.keep(
                population, key -> applicants.add(key, FormId.next(clock), name, "Leerkracht groep 7", applied)));
        over(population, "Wessel Dijkstra", today.minusDays(20), Optional.empty());
        LocalDate then = today.minusMonths(5);
        over(population, "Fleur Timmermans", then, Optional.of(then));
    }

    private void over(Population population, String name, LocalDate ended, Optional<LocalDate> consented) {
        office.keep(
                population,
                list -> applicants.list(list).stream()
                        .map(Applicants.Line::applicant)
                        .filter(applicant -> applicant.name().equals(name))
                        .findFirst()
                        .map(applicant -> office.keep(
                                population,
                                key -> applicants.change(key, applicant.id(), Optional.of(ended), consented))));
    }

    private void employ(Population population, PersonId employee, LocalDate from, Optional<LocalDate> last) {
        office.write(population, employee, key -> dossiers.employ(key, from, last, LossConfirmation.CONFIRMED));
    }

    private void add(Population population, PersonId employee, PersonnelItemDraft draft) {
        office.write(population, employee, key -> filings.add(key, FormId.next(clock), draft, Optional.empty()));
    }

    private void file(Population population, PersonId employee, PersonnelItemDraft draft, byte[] content) {
        incoming.hold(
                path -> Files.write(path, content),
                path -> office.write(
                        population, employee, key -> filings.add(key, FormId.next(clock), draft, Optional.of(path))));
    }
}
