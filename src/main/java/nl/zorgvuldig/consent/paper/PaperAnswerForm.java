package nl.zorgvuldig.consent.paper;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.consent.answers.AnswerRoute;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.purposes.ConsentPurpose;
import nl.zorgvuldig.consent.purposes.ConsentPurposes;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.web.Form;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Parses the head's form, and reports what is invalid.
@Component
class PaperAnswerForm {
    static final String SCAN = "scan";

    private final ConsentPurposes purposes;

    PaperAnswerForm(ConsentPurposes purposes) {
        this.purposes = purposes;
    }

    /// The same for an answer about one case.
    Optional<PaperCaseInput> readCase(Form form, Optional<MultipartFile> file) throws IOException {
        Optional<FormId> number = form.number("person");
        Optional<PersonId> person = Id.parse(form.value("person")).map(PersonId::new);
        if (person.isEmpty()) {
            form.wrong("person", "consent.objection.no_guardian");
        }
        Optional<ConsentChoice> choice = choice(form.value("choice"));
        if (choice.isEmpty()) {
            form.wrong("choice", "consent.paper.objection.choice");
        }
        Optional<AnswerRoute> route = route(form.value("route"));
        if (route.isEmpty()) {
            form.wrong("route", "consent.paper.objection.route");
        }
        Optional<LocalDate> day = form.requiredDay("day", "consent.objection.no_day");
        Optional<PaperScan> scan = scan(form, file.filter(multipartFile -> !multipartFile.isEmpty()));
        return form.wrong()
                ? Optional.empty()
                : Optional.of(new PaperCaseInput(
                        number.orElseThrow(),
                        person.orElseThrow(),
                        route.orElseThrow(),
                        day.orElseThrow(),
                        choice.orElseThrow(),
                        scan));
    }

    /// Empty when something is missing; the form then carries its errors.
    Optional<PaperAnswerInput> read(Form form, Optional<MultipartFile> file) throws IOException {
        Optional<FormId> number = form.number("person");
        Optional<PersonId> person = Id.parse(form.value("person")).map(PersonId::new);
        if (person.isEmpty()) {
            form.wrong("person", "consent.objection.no_guardian");
        }
        Optional<AnswerRoute> route = route(form.value("route"));
        if (route.isEmpty()) {
            form.wrong("route", "consent.paper.objection.route");
        }
        Optional<LocalDate> day = form.requiredDay("day", "consent.objection.no_day");
        Map<PurposeKey, ConsentChoice> choices = choices(form);
        Optional<PaperScan> scan = scan(form, file.filter(multipartFile -> !multipartFile.isEmpty()));
        return form.wrong()
                ? Optional.empty()
                : Optional.of(new PaperAnswerInput(
                        number.orElseThrow(),
                        person.orElseThrow(),
                        route.orElseThrow(),
                        day.orElseThrow(),
                        choices,
                        scan));
    }

    private static Optional<PaperScan> scan(Form form, Optional<MultipartFile> file) throws IOException {
        if (file.isEmpty()) {
            return Optional.empty();
        }
        if (file.get().getSize() > PaperScan.LARGEST) {
            form.wrong(SCAN, "consent.paper.objection.large");
            return Optional.empty();
        }
        Optional<PaperScan> scan = PaperScan.of(file.get().getBytes());
        if (scan.isEmpty()) {
            form.wrong(SCAN, "consent.paper.objection.kind");
        }
        return scan;
    }

    /// The choices; an error when one of the questions is not asked any more.
    private Map<PurposeKey, ConsentChoice> choices(Form form) {
        Map<PurposeKey, ConsentChoice> choices = new LinkedHashMap<>();
        List<ConsentPurpose> asked = purposes.listOfBoard();
        for (ConsentPurpose purpose : purposes.list()) {
            Optional<ConsentChoice> choice =
                    choice(form.value("answer." + purpose.key().code()));
            if (choice.isPresent() && !asked.contains(purpose)) {
                form.wrong("choices", "consent.paper.objection.retired");
            }
            choice.ifPresent(said -> choices.put(purpose.key(), said));
        }
        return choices;
    }

    private static Optional<ConsentChoice> choice(String sent) {
        return switch (sent) {
            case "yes" -> Optional.of(ConsentChoice.GRANTED);
            case "no" -> Optional.of(ConsentChoice.REFUSED);
            default -> Optional.empty();
        };
    }

    private static Optional<AnswerRoute> route(String sent) {
        return switch (sent) {
            case "paper" -> Optional.of(AnswerRoute.PAPER);
            case "telephone" -> Optional.of(AnswerRoute.TELEPHONE);
            default -> Optional.empty();
        };
    }
}
