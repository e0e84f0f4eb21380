package nl.zorgvuldig.register.web;

import static nl.zorgvuldig.policy.Clause.POLICY_FOR_EVERYONE;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.register.Difference;
import nl.zorgvuldig.register.Entry;
import nl.zorgvuldig.register.Registers;
import nl.zorgvuldig.register.Snapshot;
import nl.zorgvuldig.register.web.RegisterReaders.Reader;
import nl.zorgvuldig.web.Download;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Language;
import nl.zorgvuldig.web.Languages;
import nl.zorgvuldig.web.Page;
import nl.zorgvuldig.web.Paper;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The register of processing: to read, to take along, what changed between two days, and for the
/// board to sign off.
@Controller
@RequestMapping(RegisterController.ADDRESS)
class RegisterController {
    static final String ADDRESS = "/verwerkingsregister";
    private static final String TEMPLATE = "register/register";
    private static final String DIFFERENCE = "register/difference";
    private static final int DAYS = 30;

    private final Registers registers;
    private final RegisterReaders readers;
    private final Accounts accounts;
    private final Paper paper;
    private final Languages languages;
    private final Clock clock;

    RegisterController(
            Registers registers,
            RegisterReaders readers,
            Accounts accounts,
            Paper paper,
            Languages languages,
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
    Page register(SignedIn who) {
        return readers.reading(who, reader -> Page.of(TEMPLATE, page(reader, Form.empty())));
    }

    private RegisterPage page(Reader reader, Form form) {
        Snapshot state = registers.keep();
        return new RegisterPage(
                Parts.of(registers.named(state)),
                languages.in(Language.DUTCH).say("register.part.controller"),
                registers.activities().stream()
                        .map(one -> new RegisterPage.Place(
                                registers.title(one, languages.in(Language.DUTCH)), one.purpose()))
                        .toList(),
                state,
                registers
                        .approval(state.id())
                        .map(one -> new RegisterPage.Approved(accounts.nameOf(one.by()), one.at())),
                reader == Reader.WRITER,
                reader == Reader.BOARD,
                form);
    }

    @GetMapping("/pdf")
    Page pdf(SignedIn who) {
        return readers.reading(
                who,
                _ -> Page.download(
                        new Download("verwerkingsregister.pdf", "application/pdf", out -> out.write(print()))));
    }

    private byte[] print() {
        Snapshot state = registers.keep();
        return paper.print(
                "register/paper",
                new RegisterPaper(
                        Parts.of(registers.named(state)),
                        state.takenAt(),
                        registers
                                .approval(state.id())
                                .map(one -> new RegisterPage.Approved(accounts.nameOf(one.by()), one.at()))),
                languages.in(Language.DUTCH));
    }

    @GetMapping("/csv")
    Page csv(SignedIn who) {
        return readers.reading(
                who,
                _ -> Page.download(new Download(
                        "verwerkingsregister.csv",
                        "text/csv;charset=UTF-8",
                        out -> csv(registers.named(registers.keep()), out))));
    }

    private static void csv(List<Entry> entries, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder("\uFEFF\"onderdeel\";\"veld\";\"inhoud\"\r\n");
        entries.forEach(one -> text.append(Cells.of(one.part()))
                .append(';')
                .append(Cells.of(one.what()))
                .append(';')
                .append(Cells.of(one.said()))
                .append("\r\n"));
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// What changed from the end of one day to the end of another.
    @GetMapping("/verschil")
    Page difference(SignedIn who, Form form) {
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
            return Page.again(DIFFERENCE, new DifferencePage(form, List.of(), taken));
        }
        List<Difference.Change> changes = registers.between(from.orElseThrow(), until.orElseThrow());
        return Page.of(DIFFERENCE, new DifferencePage(form, changes, taken));
    }

    @PostMapping("/vaststellen")
    @Upholds(POLICY_FOR_EVERYONE)
    Page approve(SignedIn who, Form form) {
        return readers.only(who, Reader.BOARD, () -> {
            Optional<UUID> read = Id.parse(form.value("read"));
            read.ifPresentOrElse(
                    one -> form.wrong(registers.approve(one)), () -> form.wrong("read", "register.no.newer"));
            return form.wrong() ? Page.again(TEMPLATE, page(Reader.BOARD, form)) : Page.seeOther(ADDRESS);
        });
    }
}
