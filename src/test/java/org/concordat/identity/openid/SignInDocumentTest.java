package org.concordat.identity.openid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concordat.identity.Role;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ByteArrayResource;

/** What {@code docs/sign-in.md} tells people to write is understood, all of it. */
class SignInDocumentTest {

    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @Test
    void showsSettingsThatAreUnderstood() throws IOException {
        List<String> examples = EXAMPLE.matcher(Files.readString(Path.of("docs/sign-in.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(examples).hasSize(3);
        Binder plain = binder(examples.get(0));
        assertThat(clients(plain).getRegistration()).containsOnlyKeys("house");
        assertThat(plain.bind("concordat.oidc", OpenIdProperties.class).isBound())
                .isFalse();

        Binder keycloak = binder(examples.get(1));
        assertThat(clients(keycloak).getRegistration()).containsOnlyKeys("keycloak");
        assertThat(mapping(keycloak, "keycloak").roles()).containsOnlyKeys(Role.values());
        assertThat(mapping(keycloak, "keycloak").networkWide()).containsExactly("the network");
        assertThat(mapping(keycloak, "keycloak").partner("provider-north"))
                .contains(UUID.fromString("01890000-0000-7000-8000-000000000018"));

        Binder entra = binder(examples.get(2));
        assertThat(clients(entra).getProvider().get("entra").getIssuerUri()).startsWith("https://");
        assertThat(mapping(entra, "entra").makesUnknown()).isFalse();
        assertThat(mapping(entra, "entra").rightsComeFromClaims()).isTrue();
    }

    @Test
    void namesEverySettingThatThereIs() throws IOException {
        String text = Files.readString(Path.of("docs/sign-in.md"));
        for (var setting : ClaimMapping.class.getRecordComponents()) {
            Matcher words = Pattern.compile("[A-Z]").matcher(setting.getName());
            String written = words.replaceAll(letter -> "-" + letter.group().toLowerCase(Locale.ROOT));
            assertThat(text).containsPattern("\\| `" + written + "[`.]");
        }
    }

    private static OAuth2ClientProperties clients(Binder binder) {
        return binder.bind(
                        "spring.security.oauth2.client",
                        Bindable.of(OAuth2ClientProperties.class),
                        new NoUnboundElementsBindHandler(BindHandler.DEFAULT))
                .get();
    }

    private static ClaimMapping mapping(Binder binder, String registration) {
        return binder.bind(
                        "concordat.oidc",
                        Bindable.of(OpenIdProperties.class),
                        new NoUnboundElementsBindHandler(BindHandler.DEFAULT))
                .get()
                .mapping(registration);
    }

    private static Binder binder(String yaml) throws IOException {
        StandardEnvironment environment = new StandardEnvironment();
        new YamlPropertySourceLoader()
                .load("example", new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)))
                .forEach(environment.getPropertySources()::addFirst);
        return Binder.get(environment);
    }
}
