package nl.zorgvuldig.platform.recovery;

import java.util.List;
import nl.zorgvuldig.access.control.TodayNote;
import nl.zorgvuldig.platform.casework.WorkPage;
import nl.zorgvuldig.platform.identity.paths.LowAssurancePaths;
import nl.zorgvuldig.platform.identity.paths.PublicPaths;
import nl.zorgvuldig.platform.identity.paths.PupilPaths;
import nl.zorgvuldig.platform.identity.paths.SearchPaths;
import nl.zorgvuldig.platform.mail.UndeliveredAddresses;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.navigation.NavigationGroup;
import nl.zorgvuldig.platform.web.navigation.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Pages of account recovery; those for people with a letter or a link need no signing in.
@Configuration(proxyBeanMethods = false)
class RecoveryNavigation {
    private static final int ORDER = 95;

    @Bean
    PublicPaths openToArrivals() {
        return () -> List.of("/uitnodiging", "/uitnodiging/**", "/nieuw-adres", "/nieuw-adres/**");
    }

    @Bean
    NavigationItem entrancePlace() {
        return NavigationItem.forFunctions(
                        "entrance.nav", RecoveryHelpController.PLACE, 62, "head", "board", "administrator")
                .in(NavigationGroup.SCHOOL);
    }

    @Bean
    SearchPaths lookingForPeople() {
        return () -> List.of("/toegang");
    }

    /// One's own address is read with a mailed link too: that went to it.
    @Bean
    LowAssurancePaths ownAddressWithALink() {
        return () -> List.of(OwnAddressController.PLACE);
    }

    @Bean
    PupilPaths ownAddressOfPupils() {
        return () -> List.of(OwnAddressController.PLACE);
    }

    @Bean
    NavigationItem ownAddress() {
        return NavigationItem.forSignedIn("entrance.own.title", OwnAddressController.PLACE, ORDER);
    }

    /// Told where they read it: mail about it would not arrive either.
    @Bean
    TodayNote ownMailUndelivered(UndeliveredAddresses undelivered) {
        return who -> undelivered.find(who.person()).stream()
                .map(_ -> new TodayNote.Note(
                        Sentence.of("entrance.own.undelivered"),
                        Sentence.of("entrance.own.undelivered.look"),
                        OwnAddressController.PLACE))
                .toList();
    }

    @Bean
    WorkPage undeliveredWorkPage() {
        return WorkPage.of(UndeliveredCases.CODE, item -> RecoveryHelpController.PLACE + "/" + item.id());
    }

    /// These cases only wait for a day, never for a person.
    @Bean
    WorkPage addressWorkPage() {
        return WorkPage.of("address", _ -> RecoveryHelpController.PLACE);
    }
}
