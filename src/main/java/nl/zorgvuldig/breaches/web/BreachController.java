package nl.zorgvuldig.breaches.web;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.Relation;
import nl.zorgvuldig.breaches.Affected;
import nl.zorgvuldig.breaches.BreachGate;
import nl.zorgvuldig.breaches.Breaches;
import nl.zorgvuldig.breaches.Selections;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.web.Download;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Language;
import nl.zorgvuldig.web.Languages;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The register of all breaches, and one of them.
@Controller
@RequestMapping(BreachController.ADDRESS)
class BreachController {
    static final String ADDRESS = "/datalekken";
    private static final String ONE = "breaches/breach";

    private final BreachPages pages;
    private final BreachGate gate;
    private final Breaches breaches;
    private final Selections selections;
    private final Schools schools;
    private final Accounts accounts;
    private final Languages languages;
    private final Clock clock;

    BreachController(
            BreachPages pages,
            BreachGate gate,
            Breaches breaches,
            Selections selections,
            Schools schools,
            Accounts accounts,
            Languages languages,
            Clock clock) {
        this.pages = pages;
        this.gate = gate;
        this.breaches = breaches;
        this.selections = selections;
        this.schools = schools;
        this.accounts = accounts;
        this.languages = languages;
        this.clock = clock;
    }

    @GetMapping
    @Upholds(CONFIDENTIALITY)
    Page list(SignedIn who) {
        return gate.reader(who)
                .map(relation -> Page.of(
                        "breaches/breaches",
                        new BreachesPage(
                                breaches.list().stream().map(one -> row(one)).toList(),
                                relation != Relation.HEAD,
                                clock.instant())))
                .orElseGet(BreachPages::refused);
    }

    private BreachesPage.Row row(Breaches.Line one) {
        return new BreachesPage.Row(one, school(one.breach().school().flatMap(schools::find)));
    }

    /// The whole register as AVG art. 33(5) asks for it, also of what nobody was told of.
    @GetMapping("/register")
    Page register(SignedIn who) {
        if (gate.reader(who).filter(one -> one != Relation.HEAD).isEmpty()) {
            return BreachPages.refused();
        }
        List<Breaches.File> files = breaches.takeAlong();
        return Page.download(new Download(
                "datalekken.csv",
                "text/csv;charset=UTF-8",
                new RegisterFile(
                        files,
                        languages.in(Language.DUTCH),
                        one -> school(one.breach().school().flatMap(schools::find)))::csv));
    }

    @GetMapping("/{breach}")
    @Upholds(CONFIDENTIALITY)
    Page one(@PathVariable String breach, SignedIn who) {
        return pages.read(breach, who, open -> Page.of(ONE, page(open, Form.empty())));
    }

    @PostMapping("/{breach}/sluiten")
    @Upholds(CONFIDENTIALITY)
    Page close(@PathVariable String breach, SignedIn who, Form form) {
        return pages.keep(breach, who, open -> {
            form.wrong(breaches.close(open.key(), form.value("lesson")));
            return form.wrong() ? Page.again(ONE, page(open, form)) : Page.seeOther(BreachPages.address(open.file()));
        });
    }

    @PostMapping("/{breach}/afschermen")
    @Upholds(CONFIDENTIALITY)
    Page narrow(@PathVariable String breach, SignedIn who) {
        return pages.keep(breach, who, open -> {
            breaches.narrow(open.key());
            return Page.seeOther(BreachPages.address(open.file()));
        });
    }

    private BreachPage page(BreachPages.Open open, Form form) {
        Breaches.File file = open.file();
        List<Affected> affected = selections.listAffected(file);
        return new BreachPage(
                file,
                school(file.breach().school().flatMap(schools::find)),
                accounts.nameOf(file.breach().reporter()),
                selections.list(file).size(),
                affected.size(),
                (int) affected.stream().filter(Affected::nobody).count(),
                open.key().relation() != Relation.HEAD,
                open.key().because(),
                form,
                clock.instant());
    }

    private static String school(Optional<School> school) {
        return school.map(School::name).orElse("");
    }
}
