package nl.zorgvuldig.images.albums.web;

import java.util.List;
import java.util.regex.Pattern;
import nl.zorgvuldig.images.albums.staff.StaffPictureController;
import nl.zorgvuldig.images.albums.viewing.OwnPictureController;
import nl.zorgvuldig.platform.files.UploadPath;
import nl.zorgvuldig.platform.identity.paths.LowAssurancePaths;
import nl.zorgvuldig.platform.identity.paths.PupilPaths;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.web.navigation.NavigationGroup;
import nl.zorgvuldig.platform.web.navigation.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AlbumNavigation {
    @Bean
    NavigationItem albumsPlace() {
        return NavigationItem.forFunctions("media.navigation.albums", AlbumController.ALBUMS, 27, "teacher", "head")
                .alsoAt(Pattern.compile("/groepen/[^/]+/albums(?=/|$)"))
                .in(NavigationGroup.PICTURES)
                .insteadUnder(Clause.RECORDING_AFTER_CONSENT);
    }

    @Bean
    NavigationItem ownPicturesPlace() {
        return NavigationItem.forFunctions("media.navigation.own", OwnPictureController.ADDRESS, 37, "decides", "pupil")
                .in(NavigationGroup.PUPILS);
    }

    @Bean
    NavigationItem picturesOfStaffPlace() {
        return NavigationItem.forFunctions("media.navigation.staff", StaffPictureController.ADDRESS, 67, "staff")
                .in(NavigationGroup.OWN);
    }

    @Bean
    PupilPaths ownPicturesOfPupils() {
        return () -> List.of(OwnPictureController.ADDRESS, OwnPictureController.ADDRESS + "/**");
    }

    @Bean
    LowAssurancePaths ownPicturesWithALink() {
        return () -> List.of(OwnPictureController.ADDRESS + "/**", StaffPictureController.ADDRESS);
    }

    @Bean
    UploadPath albumUploads() {
        return new UploadPath(Pattern.compile("/groepen/[0-9a-fA-F-]{36}/albums/[0-9a-fA-F-]{36}"));
    }
}
