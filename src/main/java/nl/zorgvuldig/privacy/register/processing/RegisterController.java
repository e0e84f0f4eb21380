package nl.zorgvuldig.privacy.register.processing;

import static nl.zorgvuldig.platform.policy.Clause.POLICY_FOR_EVERYONE;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.FileDownload;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import nl.zorgvuldig.platform.web.paper.PdfPrinter;
import nl.zorgvuldig.privacy.register.ProcessingRegister;
import nl.zorgvuldig.privacy.register.RegisterEntry;
import nl.zorgvuldig.privacy.register.RegisterReaders;
import nl.zorgvuldig.privacy.register.RegisterReaders.Reader;
import nl.zorgvuldig.privacy.register.RegisterSnapshot;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Pages of the register of processing activities: reading, export, the changes between two days,
/// and signing off by the board.
@Controller
@RequestMapping(RegisterController.ADDRESS)
public class RegisterController {
    public static final String ADDRESS = "/verwerkingsregister";
    private static final String TEMPLATE = "privacy/register/processing/register";
    private static final String DIFFERENCE = "privacy/register/processing/difference";
    private static final int DAYS = 30;

    private final ProcessingRegister registers;
    private final RegisterReaders readers;
    private final Accounts accounts;
    private final PdfPrinter paper;
    private final MessageCatalog languages;
    private final Clock clock;

    RegisterController(
            ProcessingRegister registers,
            RegisterReaders readers,
            Accounts accounts,
            PdfPrinter paper,
            MessageCatalog languages,
            Clock clock) {
        this.registers = registers;
        this.readers = readers;
        this.accounts = accounts;
        this.paper = paper;
        this.languages = languages;
        this.clock = clock;
    }

    @GetMapping
    @Upholds(POLICY_FOR_EVERYONE)
    Page register(SignedInUser who, @RequestParam(defaultValue = "") String zoek) {
        return readers.reading(who, reader -> Page.of(TEMPLATE, page(reader, zoek, Form.empty())));
    }

    /// @param sought words to find in it
    private RegisterPage page(Reader reader, String sought, Form form) {
        RegisterSnapshot state = registers.keep();
        return new RegisterPage(
                RegisterSearch.of(RegisterParts.of(registers.named(state)), sought),
                languages.in(Language.DUTCH).say("register.part.controller"),
                registers.activities().stream()
                        .map(activity -> new RegisterPage.Place(
                                registers.title(activity, languages.in(Language.DUTCH)), activity.purpose()))
                        .toList(),
                state,
                registers
                        .approval(state.id())
                        .map(approved -> new RegisterPage.Approved(accounts.nameOf(approved.by()), approved.at())),
                reader == Reader.WRITER,
                reader == Reader.BOARD,
                form);
    }

    @GetMapping("/pdf")
    Page pdf(SignedInUser who) {
        return readers.reading(
                who,
                _ -> Page.download(
                        new FileDownload("verwerkingsregister.pdf", "application/pdf", out -> out.write(print()))));
    }

    private byte[] print() {
        RegisterSnapshot state = registers.keep();
        return paper.print(
                "privacy/register/processing/paper",
                new RegisterPaper(
                        RegisterParts.of(registers.named(state)),
                        state.takenAt(),
                        registers
                                .approval(state.id())
                                .map(approved ->
                                        new RegisterPage.Approved(accounts.nameOf(approved.by()), approved.at()))),
                languages.in(Language.DUTCH));
    }

    @GetMapping("/csv")
    Page csv(SignedInUser who) {
        return readers.reading(
                who,
                _ -> Page.download(new FileDownload(
                        "verwerkingsregister.csv",
                        "text/csv;charset=UTF-8",
                        out -> csv(registers.named(registers.keep()), out))));
    }

    private static void csv(List<RegisterEntry> entries, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder("\uFEFF\"onderdeel\";\"veld\";\"inhoud\"\r\n");
        entries.forEach(entry -> text.append(CsvCells.of(entry.part()))
                .append(';')
                .append(CsvCells.of(entry.what()))
                .append(';')
                .append(CsvCells.of(entry.said()))
                .append("\r\n"));
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// The changes from the end of one day to the end of another.
    @GetMapping("/verschil")
    Page difference(SignedInUser who, Form form) {
        return readers.reading(who, _ -> difference(form));
    }

    private Page difference(Form form) {
        List<Instant> taken = registers.listTaken();
        if (form.value("van").isEmpty() && form.value("tot").isEmpty()) {
            LocalDate today = SchoolDay.today(clock);
            form.with("van", today.minusDays(DAYS).toString()).with("tot", today.toString());
        }
        Optional<LocalDate> from = form.requiredDay("van", "register.no.day");
        Optional<LocalDate> until = form.requiredDay("tot", "register.no.day");
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            form.wrong("tot", "register.no.backwards");
        }
        if (form.wrong()) {
            return Page.again(DIFFERENCE, new RegisterDifferencePage(form, List.of(), taken));
        }
        List<RegisterDifference.Change> changes = registers.between(from.orElseThrow(), until.orElseThrow());
        return Page.of(DIFFERENCE, new RegisterDifferencePage(form, changes, taken));
    }

    @PostMapping("/vaststellen")
    @Upholds(POLICY_FOR_EVERYONE)
    Page approve(SignedInUser who, Form form) {
        return readers.only(who, Reader.BOARD, () -> {
            Optional<UUID> read = Id.parse(form.value("read"));
            read.ifPresentOrElse(
                    id -> form.wrong(registers.approve(id)), () -> form.wrong("read", "register.no.newer"));
            return form.wrong() ? Page.again(TEMPLATE, page(Reader.BOARD, "", form)) : Page.seeOther(ADDRESS);
        });
    }

    /// Spreadsheet cells: quoted, and never taken for a formula.
    static final class CsvCells {
        private static final String FORMULA = "=+-@\t\r\n|%";

        private CsvCells() {}

        static String of(String value) {
            String bare = value.strip();
            boolean formula = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0
                    || !bare.isEmpty() && FORMULA.indexOf(bare.charAt(0)) >= 0;
            return '"' + (formula ? "'" : "") + value.replace("\"", "\"\"") + '"';
        }
    }
}
