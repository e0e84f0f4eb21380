package nl.zorgvuldig.privacy.breaches.web;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.FileDownload;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import nl.zorgvuldig.privacy.breaches.BreachGate;
import nl.zorgvuldig.privacy.breaches.Breaches;
import nl.zorgvuldig.privacy.breaches.affected.AffectedPupil;
import nl.zorgvuldig.privacy.breaches.affected.AffectedSelections;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages of the breach register and of one breach.
@Controller
@RequestMapping(BreachController.ADDRESS)
public class BreachController {
    public static final String ADDRESS = "/datalekken";
    private static final String ONE = "privacy/breaches/breach";

    private final BreachPages pages;
    private final BreachGate gate;
    private final Breaches breaches;
    private final AffectedSelections selections;
    private final Schools schools;
    private final Accounts accounts;
    private final MessageCatalog languages;
    private final Clock clock;

    BreachController(
            BreachPages pages,
            BreachGate gate,
            Breaches breaches,
            AffectedSelections selections,
            Schools schools,
            Accounts accounts,
            MessageCatalog languages,
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
    Page list(SignedInUser who) {
        return gate.reader(who)
                .map(relation -> Page.of(
                        "privacy/breaches/breaches",
                        new BreachesPage(
                                breaches.list().stream().map(line -> row(line)).toList(),
                                relation != AccessRelation.HEAD,
                                clock.instant())))
                .orElseGet(BreachPages::refused);
    }

    private BreachesPage.Row row(Breaches.Line line) {
        return new BreachesPage.Row(line, school(line.breach().school().flatMap(schools::find)));
    }

    /// The whole register as AVG art. 33(5) requires, including breaches that nobody was notified
    /// of.
    @GetMapping("/register")
    Page register(SignedInUser who) {
        if (gate.reader(who).filter(relation -> relation != AccessRelation.HEAD).isEmpty()) {
            return BreachPages.refused();
        }
        List<Breaches.File> files = breaches.takeAlong();
        return Page.download(new FileDownload(
                "datalekken.csv",
                "text/csv;charset=UTF-8",
                new BreachRegisterFile(
                        files,
                        languages.in(Language.DUTCH),
                        file -> school(file.breach().school().flatMap(schools::find)))::csv));
    }

    @GetMapping("/{breach}")
    @Upholds(CONFIDENTIALITY)
    Page one(@PathVariable String breach, SignedInUser who) {
        return pages.read(breach, who, open -> Page.of(ONE, page(open, Form.empty())));
    }

    @PostMapping("/{breach}/sluiten")
    @Upholds(CONFIDENTIALITY)
    Page close(@PathVariable String breach, SignedInUser who, Form form) {
        return pages.keep(breach, who, open -> {
            form.wrong(breaches.close(open.key(), form.value("lesson")));
            return form.wrong() ? Page.again(ONE, page(open, form)) : Page.seeOther(BreachPages.address(open.file()));
        });
    }

    @PostMapping("/{breach}/afschermen")
    @Upholds(CONFIDENTIALITY)
    Page narrow(@PathVariable String breach, SignedInUser who) {
        return pages.keep(breach, who, open -> {
            breaches.narrow(open.key());
            return Page.seeOther(BreachPages.address(open.file()));
        });
    }

    private BreachPage page(BreachPages.Open open, Form form) {
        Breaches.File file = open.file();
        List<AffectedPupil> affected = selections.listAffected(file);
        return new BreachPage(
                file,
                school(file.breach().school().flatMap(schools::find)),
                accounts.nameOf(file.breach().reporter()),
                selections.list(file).size(),
                affected.size(),
                (int) affected.stream().filter(AffectedPupil::nobody).count(),
                open.key().relation() != AccessRelation.HEAD,
                open.key().because(),
                form,
                clock.instant());
    }

    private static String school(Optional<School> school) {
        return school.map(School::name).orElse("");
    }
}
