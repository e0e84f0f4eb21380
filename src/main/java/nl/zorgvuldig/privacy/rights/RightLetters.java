package nl.zorgvuldig.privacy.rights;

import static nl.zorgvuldig.platform.policy.Clause.WHERE_TO_TURN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.holdings.SubjectKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.ContactDirectory;
import nl.zorgvuldig.platform.web.RoleContact;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import nl.zorgvuldig.platform.web.paper.PdfPrinter;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.Staff;
import org.springframework.stereotype.Component;

/// Prints the answer to a request as a letter, PDF/A: the decision, its ground, and where to turn
/// if one disagrees.
@Component
public final class RightLetters {
    private final Pupils pupils;
    private final Accounts accounts;
    private final Schools schools;
    private final Staff staff;
    private final ContactDirectory contacts;
    private final PdfPrinter paper;
    private final MessageCatalog languages;
    private final Clock clock;

    RightLetters(
            Pupils pupils,
            Accounts accounts,
            Schools schools,
            Staff staff,
            ContactDirectory contacts,
            PdfPrinter paper,
            MessageCatalog languages,
            Clock clock) {
        this.pupils = pupils;
        this.accounts = accounts;
        this.schools = schools;
        this.staff = staff;
        this.contacts = contacts;
        this.paper = paper;
        this.languages = languages;
        this.clock = clock;
    }

    /// Prints it, after writing the audit event.
    @Upholds(WHERE_TO_TURN)
    public byte[] print(RightFile file) {
        return paper.print("privacy/rights/letter", read(file), words(file.request()));
    }

    private LocalizedMessages words(RightRequest request) {
        return request.standing() == RightRequesterCapacity.PUPIL
                ? languages.toPupil(Language.DUTCH)
                : languages.in(Language.DUTCH);
    }

    private RightLetter read(RightFile file) {
        RightRequest request = file.request();
        Optional<SchoolCareer> where = request.pupil().flatMap(pupils::find);
        return new RightLetter(
                accounts.nameOf(request.by()).full(),
                request.pupil()
                        .map(pupil ->
                                pupils.findName(pupil).map(PersonName::full).orElse(""))
                        .orElseGet(() -> accounts.nameOf(request.by()).full()),
                request.pupil().isEmpty() || request.standing() == RightRequesterCapacity.PUPIL,
                request.kind(),
                SchoolDay.of(request.at()),
                where.flatMap(career -> schools.find(career.keeper())).map(School::name),
                schools.findBoardName().orElse(""),
                SchoolDay.today(clock),
                file.id().toString(),
                request.words(),
                file.history().stream()
                        .filter(event -> event.event().said().isPresent())
                        .map(event -> line(file, event))
                        .toList(),
                List.of(keeper(request, where), contacts.find(RoleContact.DATA_PROTECTION_OFFICER)));
    }

    private RightLetter.Line line(RightFile file, RecordedEvent<RightEvent> step) {
        return new RightLetter.Line(
                step.event().heading(file.request().kind()),
                step.at(),
                accounts.nameOf(step.by()).full(),
                step.event() instanceof RightEvent.Decided decided
                        ? decided.ground().map(Codes::of)
                        : Optional.empty(),
                step.event() instanceof RightEvent.Extended
                        ? Optional.of(file.terms().last())
                        : Optional.empty(),
                step.event() instanceof RightEvent.Lifted(LocalDate from, String _)
                        ? Optional.of(from)
                        : Optional.empty(),
                step.event()
                        .said()
                        .orElseThrow()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList());
    }

    private RoleContact keeper(RightRequest request, Optional<SchoolCareer> where) {
        if (where.isPresent()) {
            return staff.findHead(where.get().keeper(), SchoolDay.today(clock))
                    .map(person ->
                            RoleContact.HEAD.named(accounts.nameOf(person).full()))
                    .orElse(RoleContact.HEAD);
        }
        return request.about().kind() == SubjectKind.STAFF
                ? contacts.find(RoleContact.PERSONNEL_OFFICE)
                : RoleContact.role("rights.contact.board");
    }
}
