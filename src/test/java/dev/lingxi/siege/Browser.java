package dev.lingxi.siege;

import dev.lingxi.TestJson;
import dev.lingxi.store.Role;
import dev.lingxi.store.SignIn;
import dev.lingxi.store.StoreId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Somebody who calls a house: with a browser's cookies, and a consumer's token where there is one. */
final class Browser {

    private static final String PASSWORD = "correct horse 7";

    private final HttpClient http = HttpClient.newHttpClient();
    private final House house;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private @Nullable String token;

    Browser(House house) {
        this.house = house;
    }

    /** A member of staff who may do everything in their store. */
    static Browser ofAdmin(House house, StoreId store, String login, String name) {
        var browser = new Browser(house);
        String link = house.the(SignIn.class).invite(store, EnumSet.allOf(Role.class), List.of(), 5);
        browser.call("POST", "/api/desk/link", Map.of("token", link, "login", login, "name", name, "password", PASSWORD));
        return browser;
    }

    /** Calls the consumer's door as this consumer. */
    Browser with(String consumerToken) {
        token = consumerToken;
        return this;
    }

    HttpResponse<String> call(String method, String path, @Nullable Object body) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + house.port() + path)).header("Content-Type", "application/json")
                .header("X-Lingxi-Desk", "1").method(method, body == null ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(TestJson.mapper().writeValueAsString(body)));
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookie());
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String set) {
        String pair = set.substring(0, set.indexOf(';') < 0 ? set.length() : set.indexOf(';'));
        cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    }

    String cookie() {
        return cookies.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).collect(Collectors.joining("; "));
    }

    /** The answer to a call that must succeed. */
    JsonNode read(String method, String path, @Nullable Object body) {
        HttpResponse<String> response = call(method, path, body);
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(method + " " + path + " → " + response.statusCode() + " " + response.body());
        }
        return TestJson.mapper().readTree(response.body().isEmpty() ? "null" : response.body());
    }
}
