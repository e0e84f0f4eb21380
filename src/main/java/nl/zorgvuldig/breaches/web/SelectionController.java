package nl.zorgvuldig.breaches.web;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.access.Relation;
import nl.zorgvuldig.breaches.Affected;
import nl.zorgvuldig.breaches.Breaches;
import nl.zorgvuldig.breaches.Selections;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.NameLetters;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Whom a breach concerns, from the log: everything one account opened from one moment to another.
@Controller
@RequestMapping(BreachController.ADDRESS + "/{breach}/leerlingen")
class SelectionController {
    private static final String TEMPLATE = "breaches/pupils";

    private final BreachPages pages;
    private final Selections selections;
    private final Accounts accounts;
    private final Pupils pupils;
    private final Schools schools;
    private final Clock clock;

    SelectionController(
            BreachPages pages, Selections selections, Accounts accounts, Pupils pupils, Schools schools, Clock clock) {
        this.pages = pages;
        this.selections = selections;
        this.accounts = accounts;
        this.pupils = pupils;
        this.schools = schools;
        this.clock = clock;
    }

    /// A head sees those of the own school.
    ///
    /// @param who who asks
    @GetMapping
    @Upholds(CONFIDENTIALITY)
    Page list(@PathVariable String breach, SignedIn who, Form form) {
        return pages.read(
                breach,
                who,
                open -> Page.of(
                        TEMPLATE,
                        page(
                                open,
                                Moments.fill(
                                        Moments.fill(
                                                form.numbered(clock),
                                                "from",
                                                open.file().breach().noticedAt()),
                                        "until",
                                        clock.instant()))));
    }

    @PostMapping
    @Upholds(CONFIDENTIALITY)
    Page select(@PathVariable String breach, SignedIn who, Form form) {
        return pages.keep(breach, who, open -> select(open, who, form));
    }

    private Page select(BreachPages.Open open, SignedIn who, Form form) {
        Optional<FormId> number = form.number("wie");
        Optional<PersonId> actor = Id.parse(form.value("wie"))
                .map(PersonId::new)
                .filter(one -> accounts.findName(one).isPresent());
        if (actor.isEmpty()) {
            form.wrong("wie", "breaches.no.account");
        }
        Optional<Instant> from = Moments.read(form, "from");
        Optional<Instant> until = Moments.read(form, "until");
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

    private PupilsPage page(BreachPages.Open open, Form form) {
        Breaches.File file = open.file();
        Relation relation = open.key().relation();
        return new PupilsPage(
                file,
                selections.list(file).stream()
                        .map(one -> new PupilsPage.Asked(one, accounts.nameOf(one.actor())))
                        .toList(),
                places(selections.listAffected(file), relation),
                relation != Relation.HEAD,
                people(form.value("wie")),
                form);
    }

    /// By school, first those of whom there is nobody to tell. Who watches over data sees numbers;
    /// the board, and a head of the own pupils, names.
    private List<PupilsPage.Place> places(List<Affected> all, Relation relation) {
        Map<SchoolId, List<Affected>> bySchool = all.stream().collect(Collectors.groupingBy(Affected::school));
        return schools.list().stream()
                .filter(one -> bySchool.containsKey(one.id()))
                .sorted(Comparator.comparing(School::name))
                .map(one -> new PupilsPage.Place(
                        one.name(),
                        bySchool.getOrDefault(one.id(), List.of()).stream()
                                .map(pupil -> line(pupil, relation))
                                .sorted(Comparator.comparing(PupilsPage.Line::nobody)
                                        .reversed()
                                        .thenComparing(PupilsPage.Line::said, NameLetters.order()))
                                .toList()))
                .toList();
    }

    private PupilsPage.Line line(Affected one, Relation relation) {
        String number = one.pupil().toString();
        return new PupilsPage.Line(
                number,
                relation == Relation.PROTECTION
                        ? number
                        : pupils.findName(one.school(), one.pupil())
                                .map(PersonName::sorted)
                                .orElse(number),
                one.nobody());
    }

    /// Everybody on the staff with an account, also one that was closed since; and who stands in
    /// the address.
    private List<Form.Option> people(String chosen) {
        Stream<PersonId> other =
                Id.parse(chosen)
                        .map(PersonId::new)
                        .filter(one -> accounts.findName(one).isPresent())
                        .stream();
        return Stream.concat(accounts.listAll(AccountKind.STAFF).stream(), other)
                .distinct()
                .map(one -> Form.Option.of(one.toString(), accounts.nameOf(one).sorted()))
                .sorted(Comparator.comparing(Form.Option::label, NameLetters.order()))
                .toList();
    }
}
