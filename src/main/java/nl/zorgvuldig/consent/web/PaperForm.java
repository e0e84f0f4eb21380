package nl.zorgvuldig.consent.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.consent.Choice;
import nl.zorgvuldig.consent.PaperCaseWish;
import nl.zorgvuldig.consent.PaperWish;
import nl.zorgvuldig.consent.Purpose;
import nl.zorgvuldig.consent.PurposeKey;
import nl.zorgvuldig.consent.Purposes;
import nl.zorgvuldig.consent.Route;
import nl.zorgvuldig.consent.Scan;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.web.Form;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Reads what the head filled in, and says what cannot be read.
@Component
class PaperForm {
    static final String SCAN = "scan";

    private final Purposes purposes;

    PaperForm(Purposes purposes) {
        this.purposes = purposes;
    }

    /// The same of an answer about one case.
    Optional<PaperCaseWish> readCase(Form form, Optional<MultipartFile> file) throws IOException {
        Optional<FormId> number = form.number("person");
        Optional<PersonId> person = Id.parse(form.value("person")).map(PersonId::new);
        if (person.isEmpty()) {
            form.wrong("person", "consent.objection.no_guardian");
        }
        Optional<Choice> choice = choice(form.value("choice"));
        if (choice.isEmpty()) {
            form.wrong("choice", "consent.paper.objection.choice");
        }
        Optional<Route> route = route(form.value("route"));
        if (route.isEmpty()) {
            form.wrong("route", "consent.paper.objection.route");
        }
        Optional<LocalDate> day = form.requiredDay("day", "consent.objection.no_day");
        Optional<Scan> scan = scan(form, file.filter(one -> !one.isEmpty()));
        return form.wrong()
                ? Optional.empty()
                : Optional.of(new PaperCaseWish(
                        number.orElseThrow(),
                        person.orElseThrow(),
                        route.orElseThrow(),
                        day.orElseThrow(),
                        choice.orElseThrow(),
                        scan));
    }

    /// Empty when something is missing; then the form says what.
    Optional<PaperWish> read(Form form, Optional<MultipartFile> file) throws IOException {
        Optional<FormId> number = form.number("person");
        Optional<PersonId> person = Id.parse(form.value("person")).map(PersonId::new);
        if (person.isEmpty()) {
            form.wrong("person", "consent.objection.no_guardian");
        }
        Optional<Route> route = route(form.value("route"));
        if (route.isEmpty()) {
            form.wrong("route", "consent.paper.objection.route");
        }
        Optional<LocalDate> day = form.requiredDay("day", "consent.objection.no_day");
        Map<PurposeKey, Choice> choices = choices(form);
        Optional<Scan> scan = scan(form, file.filter(one -> !one.isEmpty()));
        return form.wrong()
                ? Optional.empty()
                : Optional.of(new PaperWish(
                        number.orElseThrow(),
                        person.orElseThrow(),
                        route.orElseThrow(),
                        day.orElseThrow(),
                        choices,
                        scan));
    }

    private static Optional<Scan> scan(Form form, Optional<MultipartFile> file) throws IOException {
        if (file.isEmpty()) {
            return Optional.empty();
        }
        if (file.get().getSize() > Scan.LARGEST) {
            form.wrong(SCAN, "consent.paper.objection.large");
            return Optional.empty();
        }
        Optional<Scan> scan = Scan.of(file.get().getBytes());
        if (scan.isEmpty()) {
            form.wrong(SCAN, "consent.paper.objection.kind");
        }
        return scan;
    }

    /// What was chosen; says so when one of the questions is not asked any more.
    private Map<PurposeKey, Choice> choices(Form form) {
        Map<PurposeKey, Choice> choices = new LinkedHashMap<>();
        List<Purpose> asked = purposes.listOfBoard();
        for (Purpose one : purposes.list()) {
            Optional<Choice> choice = choice(form.value("answer." + one.key().code()));
            if (choice.isPresent() && !asked.contains(one)) {
                form.wrong("choices", "consent.paper.objection.retired");
            }
            choice.ifPresent(said -> choices.put(one.key(), said));
        }
        return choices;
    }

    private static Optional<Choice> choice(String sent) {
        return switch (sent) {
            case "yes" -> Optional.of(Choice.GRANTED);
            case "no" -> Optional.of(Choice.REFUSED);
            default -> Optional.empty();
        };
    }

    private static Optional<Route> route(String sent) {
        return switch (sent) {
            case "paper" -> Optional.of(Route.PAPER);
            case "telephone" -> Optional.of(Route.TELEPHONE);
            default -> Optional.empty();
        };
    }
}
