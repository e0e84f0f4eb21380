package nl.zorgvuldig.school.personnel;

import java.util.List;
import java.util.regex.Pattern;
import nl.zorgvuldig.platform.files.UploadPath;
import nl.zorgvuldig.platform.identity.paths.SearchPaths;
import nl.zorgvuldig.platform.web.navigation.NavigationGroup;
import nl.zorgvuldig.platform.web.navigation.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PersonnelNavigation {
    @Bean
    NavigationItem personnelPlace() {
        return NavigationItem.forFunctions("personnel.navigation.list", PersonnelAddresses.LIST, 60, "personnel_office")
                .alsoAt(Pattern.compile("/(personeelsimport|sollicitanten)"))
                .in(NavigationGroup.SCHOOL);
    }

    @Bean
    NavigationItem ownPersonnelPlace() {
        return NavigationItem.forFunctions(
                        "personnel.navigation.own",
                        PersonnelAddresses.OWN,
                        90,
                        "colleague",
                        "teacher",
                        "support_coordinator",
                        "head",
                        "board",
                        "administrator",
                        "data_protection_officer",
                        "personnel_office")
                .alsoAt(Pattern.compile("/personeelsdossier"))
                .in(NavigationGroup.OWN);
    }

    @Bean
    SearchPaths lookingForStaff() {
        return () -> List.of(PersonnelAddresses.LIST);
    }

    @Bean
    UploadPath personnelUploads() {
        return new UploadPath(Pattern.compile("/personeelsimport|/personeelsdossiers/[0-9a-fA-F-]{36}/nieuw"));
    }
}
