package nl.zorgvuldig.rights;

import static nl.zorgvuldig.policy.Clause.WHERE_TO_TURN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.casework.Recorded;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.holdings.SubjectKind;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.web.Contact;
import nl.zorgvuldig.web.ContactBook;
import nl.zorgvuldig.web.Language;
import nl.zorgvuldig.web.Languages;
import nl.zorgvuldig.web.Paper;
import nl.zorgvuldig.web.Words;
import org.springframework.stereotype.Component;

/// Prints the answers to a request as a letter, PDF/A: what was decided, on which ground, and where
/// to turn for who does not agree.
@Component
public final class RightLetters {
    private final Pupils pupils;
    private final Accounts accounts;
    private final Schools schools;
    private final Staff staff;
    private final ContactBook contacts;
    private final Paper paper;
    private final Languages languages;
    private final Clock clock;

    RightLetters(
            Pupils pupils,
            Accounts accounts,
            Schools schools,
            Staff staff,
            ContactBook contacts,
            Paper paper,
            Languages languages,
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

    /// After its line in the log.
    @Upholds(WHERE_TO_TURN)
    public byte[] print(RightFile file) {
        return paper.print("rights/letter", read(file), words(file.request()));
    }

    private Words words(RightRequest request) {
        return request.standing() == Standing.PUPIL ? languages.toPupil(Language.DUTCH) : languages.in(Language.DUTCH);
    }

    private RightLetter read(RightFile file) {
        RightRequest request = file.request();
        Optional<Whereabouts> where = request.pupil().flatMap(pupils::find);
        return new RightLetter(
                accounts.nameOf(request.by()).full(),
                request.pupil()
                        .map(pupil ->
                                pupils.findName(pupil).map(PersonName::full).orElse(""))
                        .orElseGet(() -> accounts.nameOf(request.by()).full()),
                request.pupil().isEmpty() || request.standing() == Standing.PUPIL,
                request.kind(),
                SchoolDay.of(request.at()),
                where.flatMap(one -> schools.find(one.keeper())).map(School::name),
                schools.findBoardName().orElse(""),
                SchoolDay.today(clock),
                file.id().toString(),
                request.words(),
                file.history().stream()
                        .filter(one -> one.event().said().isPresent())
                        .map(one -> line(file, one))
                        .toList(),
                List.of(keeper(request, where), contacts.find(Contact.DATA_PROTECTION_OFFICER)));
    }

    private RightLetter.Line line(RightFile file, Recorded<RightEvent> step) {
        return new RightLetter.Line(
                step.event().code(),
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
                        .filter(one -> !one.isBlank())
                        .toList());
    }

    private Contact keeper(RightRequest request, Optional<Whereabouts> where) {
        if (where.isPresent()) {
            return staff.findHead(where.get().keeper(), SchoolDay.today(clock))
                    .map(one -> Contact.HEAD.named(accounts.nameOf(one).full()))
                    .orElse(Contact.HEAD);
        }
        return request.about().kind() == SubjectKind.STAFF
                ? contacts.find(Contact.PERSONNEL_OFFICE)
                : Contact.role("rights.contact.board");
    }
}
