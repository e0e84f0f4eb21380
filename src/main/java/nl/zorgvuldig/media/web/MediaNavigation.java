package nl.zorgvuldig.media.web;

import java.util.List;
import java.util.regex.Pattern;
import nl.zorgvuldig.files.UploadPlace;
import nl.zorgvuldig.identity.PupilPaths;
import nl.zorgvuldig.identity.WeakPaths;
import nl.zorgvuldig.web.NavigationGroup;
import nl.zorgvuldig.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MediaNavigation {
    @Bean
    NavigationItem albumsPlace() {
        return NavigationItem.forFunctions("media.navigation.albums", AlbumController.ALBUMS, 27, "teacher", "head")
                .alsoAt(Pattern.compile("/groepen/[^/]+/albums(?=/|$)"))
                .in(NavigationGroup.PICTURES);
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
    WeakPaths ownPicturesWithALink() {
        return () -> List.of(OwnPictureController.ADDRESS + "/**", StaffPictureController.ADDRESS);
    }

    @Bean
    UploadPlace albumUploads() {
        return new UploadPlace(Pattern.compile("/groepen/[0-9a-fA-F-]{36}/albums/[0-9a-fA-F-]{36}"));
    }
}
