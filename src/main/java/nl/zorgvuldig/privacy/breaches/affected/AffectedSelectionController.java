package nl.zorgvuldig.privacy.breaches.affected;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.NameLetters;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.privacy.breaches.Breaches;
import nl.zorgvuldig.privacy.breaches.web.BreachController;
import nl.zorgvuldig.privacy.breaches.web.BreachPages;
import nl.zorgvuldig.privacy.breaches.web.DateTimeForm;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages on whom a breach affects, found in the audit log: everything one account opened between
/// two moments.
@Controller
@RequestMapping(BreachController.ADDRESS + "/{breach}/leerlingen")
class AffectedSelectionController {
    private static final String TEMPLATE = "privacy/breaches/affected/pupils";

    private final BreachPages pages;
    private final AffectedSelections selections;
    private final Accounts accounts;
    private final Pupils pupils;
    private final Schools schools;
    private final Clock clock;

    AffectedSelectionController(
            BreachPages pages,
            AffectedSelections selections,
            Accounts accounts,
            Pupils pupils,
            Schools schools,
            Clock clock) {
        this.pages = pages;
        this.selections = selections;
        this.accounts = accounts;
        this.pupils = pupils;
        this.schools = schools;
        this.clock = clock;
    }

    /// The affected pupils; a head sees those of the own school.
    ///
    /// @param who the reader
    @GetMapping
    @Upholds(CONFIDENTIALITY)
    Page list(@PathVariable String breach, SignedInUser who, Form form) {
        return pages.read(
                breach,
                who,
                open -> Page.of(
                        TEMPLATE,
                        page(
                                open,
                                DateTimeForm.fill(
                                        DateTimeForm.fill(
                                                form.numbered(clock),
                                                "from",
                                                open.file().breach().noticedAt()),
                                        "until",
                                        clock.instant()))));
    }

    @PostMapping
    @Upholds(CONFIDENTIALITY)
    Page select(@PathVariable String breach, SignedInUser who, Form form) {
        return pages.keep(breach, who, open -> select(open, who, form));
    }

    private Page select(BreachPages.Open open, SignedInUser who, Form form) {
        Optional<FormId> number = form.number("wie");
        Optional<PersonId> actor = Id.parse(form.value("wie"))
                .map(PersonId::new)
                .filter(person -> accounts.findName(person).isPresent());
        if (actor.isEmpty()) {
            form.wrong("wie", "breaches.no.account");
        }
        Optional<Instant> from = DateTimeForm.read(form, "from");
        Optional<Instant> until = DateTimeForm.read(form, "until");
        if (!form.wrong()) {
            form.wrong(selections.select(
                    open.key(),
                    number.orElseThrow()
                            .makes(who.person(), open.file().breach().id()),
                    actor.orElseThrow(),
                    from.orElseThrow(),
                    until.orElseThrow()));
        }
        return form.wrong()
                ? Page.again(TEMPLATE, page(open, form))
                : Page.seeOther(BreachPages.address(open.file()) + "/leerlingen");
    }

    private AffectedPupilsPage page(BreachPages.Open open, Form form) {
        Breaches.File file = open.file();
        AccessRelation relation = open.key().relation();
        return new AffectedPupilsPage(
                file,
                selections.list(file).stream()
                        .map(selection -> new AffectedPupilsPage.Asked(selection, accounts.nameOf(selection.actor())))
                        .toList(),
                places(selections.listAffected(file), relation),
                relation != AccessRelation.HEAD,
                people(form.value("wie")),
                form);
    }

    /// The pupils by school, first those with nobody to inform. The data protection officer sees
    /// numbers; the board sees names, and so does a head for the own pupils.
    private List<AffectedPupilsPage.Place> places(List<AffectedPupil> all, AccessRelation relation) {
        Map<SchoolId, List<AffectedPupil>> bySchool =
                all.stream().collect(Collectors.groupingBy(AffectedPupil::school));
        return schools.list().stream()
                .filter(school -> bySchool.containsKey(school.id()))
                .sorted(Comparator.comparing(School::name))
                .map(school -> new AffectedPupilsPage.Place(
                        school.name(),
                        bySchool.getOrDefault(school.id(), List.of()).stream()
                                .map(pupil -> line(pupil, relation))
                                .sorted(Comparator.comparing(AffectedPupilsPage.Line::nobody)
                                        .reversed()
                                        .thenComparing(AffectedPupilsPage.Line::said, NameLetters.order()))
                                .toList()))
                .toList();
    }

    private AffectedPupilsPage.Line line(AffectedPupil pupil, AccessRelation relation) {
        String number = pupil.pupil().toString();
        return new AffectedPupilsPage.Line(
                number,
                relation == AccessRelation.PROTECTION
                        ? number
                        : pupils.findName(pupil.school(), pupil.pupil())
                                .map(PersonName::sorted)
                                .orElse(number),
                pupil.nobody());
    }

    /// Everybody on the staff with an account, including closed accounts, and the person named in
    /// the address.
    private List<Form.Option> people(String chosen) {
        Stream<PersonId> other =
                Id.parse(chosen)
                        .map(PersonId::new)
                        .filter(person -> accounts.findName(person).isPresent())
                        .stream();
        return Stream.concat(accounts.listAll(AccountKind.STAFF).stream(), other)
                .distinct()
                .map(person -> Form.Option.of(
                        person.toString(), accounts.nameOf(person).sorted()))
                .sorted(Comparator.comparing(Form.Option::label, NameLetters.order()))
                .toList();
    }
}
