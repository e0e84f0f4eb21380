package nl.zorgvuldig.privacy.register.processing;

import static nl.zorgvuldig.platform.policy.Clause.POLICY_FOR_EVERYONE;

import java.util.List;
import java.util.Set;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import nl.zorgvuldig.privacy.register.ProcessingRegister;
import nl.zorgvuldig.privacy.register.RegisterEntry;
import nl.zorgvuldig.privacy.retention.PupilDataPart;
import nl.zorgvuldig.privacy.retention.RetentionSchedules;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Public pages of the register: what parents want to know of it on one screen, and behind that
/// everything except security measures and agreements with processors, which would help an
/// attacker.
@Controller
class PublicRegisterController {
    static final String ADDRESS = "/beleid/verwerkingsregister";

    private final ProcessingRegister registers;
    private final RetentionSchedules schedules;
    private final LocalizedMessages words;

    PublicRegisterController(ProcessingRegister registers, RetentionSchedules schedules, MessageCatalog languages) {
        this.registers = registers;
        this.schedules = schedules;
        this.words = languages.in(Language.DUTCH);
    }

    @GetMapping(ADDRESS)
    @Upholds(POLICY_FOR_EVERYONE)
    Page everyone() {
        String service = words.say("register.field.service");
        return Page.of(
                "privacy/register/processing/parents",
                new ParentRegisterPage(
                        schedules.forEveryone().get(PupilDataPart.DOSSIER),
                        open().stream()
                                .filter(entry -> entry.what().equals(service))
                                .count()));
    }

    /// @param zoek words to find in it
    @GetMapping(ADDRESS + "/alles")
    Page everything(@RequestParam(defaultValue = "") String zoek) {
        return Page.of("privacy/register/processing/public", RegisterSearch.of(RegisterParts.of(open()), zoek));
    }

    private List<RegisterEntry> open() {
        Set<String> kept = Set.of(
                words.say("register.field.security"),
                words.say("register.field.measures"),
                words.say("register.field.agreement"),
                words.say("register.field.subprocessors"),
                words.say("register.field.joint"));
        return registers.forEveryone(words).orElse(List.of()).stream()
                .filter(entry -> !kept.contains(entry.what()))
                .toList();
    }
}
