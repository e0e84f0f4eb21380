package nl.zorgvuldig.personnel.web;

import java.util.List;
import java.util.regex.Pattern;
import nl.zorgvuldig.files.UploadPlace;
import nl.zorgvuldig.identity.Searches;
import nl.zorgvuldig.web.NavigationGroup;
import nl.zorgvuldig.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PersonnelNavigation {
    @Bean
    NavigationItem personnelPlace() {
        return NavigationItem.forFunctions("personnel.navigation.list", Personnel.LIST, 60, "personnel_office")
                .alsoAt(Pattern.compile("/(personeelsimport|sollicitanten)"))
                .in(NavigationGroup.SCHOOL);
    }

    @Bean
    NavigationItem ownPersonnelPlace() {
        return NavigationItem.forFunctions(
                        "personnel.navigation.own",
                        Personnel.OWN,
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
    Searches lookingForStaff() {
        return () -> List.of(Personnel.LIST);
    }

    @Bean
    UploadPlace personnelUploads() {
        return new UploadPlace(Pattern.compile("/personeelsimport|/personeelsdossiers/[0-9a-fA-F-]{36}/nieuw"));
    }
}
