package nl.zorgvuldig.platform.web.navigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Of which place in the navigation a page is.
class NavigationItemTest {
    private static final NavigationItem GROUPS = NavigationItem.forEveryone("access.nav.pupils", "/groepen", 10);
    private static final NavigationItem ALBUMS = NavigationItem.forEveryone("media.navigation.albums", "/albums", 20)
            .alsoAt(Pattern.compile("/groepen/[^/]+/albums(?=/|$)"));

    @Test
    void a_page_is_of_the_place_that_says_most_of_its_address() {
        for (String address : List.of("/groepen/5b/albums", "/groepen/5b/albums/zomer/3")) {
            assertThat(ALBUMS.covers(address)).isGreaterThan(GROUPS.covers(address));
        }
        for (String address : List.of("/groepen", "/groepen/5b", "/groepen/5b/albumsoort")) {
            assertThat(GROUPS.covers(address)).isGreaterThan(ALBUMS.covers(address));
        }
        assertThat(ALBUMS.covers("/albums")).isPositive();
        assertThat(GROUPS.covers("/groepenlijst")).isZero();
    }
}
