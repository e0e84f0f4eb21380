package nl.zorgvuldig.code.web;

import java.util.List;
import nl.zorgvuldig.access.TodayNote;
import nl.zorgvuldig.code.CodeVersion;
import nl.zorgvuldig.code.StaffCodes;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.NavigationGroup;
import nl.zorgvuldig.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where one finds the code of conduct: on "Vandaag" for who still has to confirm, in the menu for
/// everybody who works here.
@Configuration(proxyBeanMethods = false)
class CodePlaces {
    @Bean
    NavigationItem codesPlace() {
        return NavigationItem.forFunctions("code.nav", CodeController.ADDRESS, 66, "staff")
                .in(NavigationGroup.STAFF);
    }

    @Bean
    TodayNote codesToConfirm(StaffCodes codes) {
        return who -> who.kind() == AccountKind.STAFF ? note(codes.owed()) : List.of();
    }

    private static List<TodayNote.Note> note(List<CodeVersion> owed) {
        return owed.isEmpty()
                ? List.of()
                : List.of(new TodayNote.Note(
                        Sentence.of("code.today", owed.size(), titles(owed)),
                        Sentence.of("code.today.do"),
                        address(owed)));
    }

    private static String titles(List<CodeVersion> owed) {
        return String.join(", ", owed.stream().map(CodeVersion::title).toList());
    }

    private static String address(List<CodeVersion> owed) {
        return owed.size() == 1 ? CodeController.ADDRESS + "/" + owed.getFirst().code() : CodeController.ADDRESS;
    }
}
