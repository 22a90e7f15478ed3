package dev.lingxi.siege;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** {@code docs/openapi.yaml} names every call with its parameters and fields, and none that there is not. */
class OpenApiIT {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static Map<?, ?> document;
    private static List<Calls.Call> calls;

    @BeforeAll
    static void read() throws IOException {
        document = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(Path.of("docs/openapi.yaml")));
        calls = Calls.of(House.shared()).stream().filter(call -> !call.path().startsWith("/bench/")).toList();
    }

    private static Map<?, ?> map(Object written) {
        return (Map<?, ?>) written;
    }

    private static Map<?, ?> at(Object... keys) {
        Map<?, ?> here = document;
        for (Object key : keys) {
            assertThat(here.get(key)).as("%s in %s", key, Arrays.toString(keys)).isInstanceOf(Map.class);
            here = map(here.get(key));
        }
        return here;
    }

    private static String path(Calls.Call call) {
        return call.path().replace("{*", "{");
    }

    private static Map<?, ?> operation(Calls.Call call) {
        return at("paths", path(call), call.method().toLowerCase());
    }

    @Test
    void itNamesEveryCallAndNoOther() {
        var written = new TreeSet<String>();
        at("paths").forEach((path, operations) -> map(operations).keySet().forEach(method -> written.add(method.toString().toUpperCase() + " " + path)));
        assertThat(written).isEqualTo(calls.stream().map(call -> call.method() + " " + path(call)).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void eachCallHasItsParameters() {
        for (Calls.Call call : calls) {
            var ours = new TreeSet<String>();
            for (Parameter parameter : call.handler().getMethod().getParameters()) {
                if (parameter.isAnnotationPresent(PathVariable.class)) {
                    ours.add("path " + parameter.getName());
                } else if (parameter.isAnnotationPresent(RequestParam.class)) {
                    ours.add("query " + parameter.getName());
                }
            }
            assertThat(parameters(operation(call))).as(call.toString()).isEqualTo(ours);
        }
    }

    private static Set<String> parameters(Map<?, ?> operation) {
        var names = new TreeSet<String>();
        Object written = operation.get("parameters");
        for (Object each : written == null ? List.of() : (List<?>) written) {
            Map<?, ?> parameter = resolved(map(each));
            if (!"header".equals(parameter.get("in"))) {
                names.add(parameter.get("in") + " " + parameter.get("name"));
            }
        }
        return names;
    }

    private static Map<?, ?> resolved(Map<?, ?> written) {
        if (!(written.get("$ref") instanceof String reference)) {
            return written;
        }
        assertThat(reference).startsWith("#/");
        return at((Object[]) reference.substring(2).split("/"));
    }

    @Test
    void eachBodyAndAnswerHasItsFields() {
        for (Calls.Call call : calls) {
            Map<?, ?> operation = operation(call);
            for (Parameter parameter : call.handler().getMethod().getParameters()) {
                if (parameter.isAnnotationPresent(RequestBody.class)) {
                    compare(call + " body", schema(map(operation.get("requestBody"))), parameter.getParameterizedType(), new HashSet<>());
                }
            }
            Type answer = call.handler().getMethod().getGenericReturnType();
            Map<?, ?> good = map(map(operation.get("responses")).entrySet().iterator().next().getValue());
            if (answer == void.class) {
                assertThat(good.containsKey("content")).as(call.toString()).isFalse();
            } else {
                compare(call + " answer", schema(good), answer, new HashSet<>());
            }
        }
    }

    private static Map<?, ?> schema(Map<?, ?> holder) {
        return map(map(map(holder.get("content")).values().iterator().next()).get("schema"));
    }

    /** Every field of our records is written, and nothing else; into the fields as well. */
    private static void compare(String where, Map<?, ?> written, Type ours, Set<Type> seen) {
        Map<?, ?> schema = resolved(written);
        if (ours instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            Type inner = generic.getActualTypeArguments()[0];
            if (Collection.class.isAssignableFrom(raw)) {
                assertThat(schema.get("type")).as(where).isEqualTo("array");
                compare(where + "[]", map(schema.get("items")), inner, seen);
            } else if (raw == ResponseEntity.class || raw == Optional.class) {
                compare(where, written, inner, seen);
            }
        } else if (ours instanceof Class<?> type && type.getName().startsWith("dev.lingxi.") && seen.add(type)) {
            compare(where, schema, type, seen);
        }
    }

    private static void compare(String where, Map<?, ?> schema, Class<?> type, Set<Type> seen) {
        if (type.isRecord()) {
            Set<String> fields = map(schema.get("properties")).keySet().stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
            var components = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).collect(Collectors.toCollection(TreeSet::new));
            fields.removeIf(name -> name.equals("type") && !components.contains("type"));
            assertThat(fields).as("%s %s", where, type.getSimpleName()).isEqualTo(components);
            for (RecordComponent component : type.getRecordComponents()) {
                compare(where + "." + component.getName(), map(map(schema.get("properties")).get(component.getName())), component.getGenericType(), seen);
            }
        } else if (type.isSealed()) {
            assertThat((List<?>) schema.get("oneOf")).as("%s %s", where, type.getSimpleName()).hasSameSizeAs(type.getPermittedSubclasses());
        } else if (type.isEnum()) {
            assertThat((List<?>) schema.get("enum")).as("%s %s", where, type.getSimpleName())
                    .isEqualTo(Arrays.stream(type.getEnumConstants()).map(each -> tools.jackson.databind.json.JsonMapper.shared().convertValue(each, String.class)).toList());
        }
    }

    @Test
    void itIsAWholeDocument() {
        assertThat(document.get("openapi").toString()).startsWith("3.1.");
        assertThat(at("info").get("title")).isNotNull();
        assertThat(at("info").get("version")).isNotNull();
        var ids = new HashSet<Object>();
        var used = new HashSet<String>();
        at("paths").forEach((path, operations) -> map(operations).forEach((method, written) -> {
            Map<?, ?> operation = map(written);
            assertThat(METHODS).contains(method.toString());
            assertThat(ids.add(operation.get("operationId"))).as("operationId %s is the only one", operation.get("operationId")).isTrue();
            assertThat(String.valueOf(operation.get("summary"))).as("%s %s", method, path).hasSizeGreaterThan(7).doesNotContain("TODO");
            assertThat(map(operation.get("responses")).keySet()).as("%s %s", method, path).isNotEmpty().allMatch(code -> code.toString().matches("[1-5]\\d\\d|default"));
            for (Object scheme : (List<?>) operation.get("security")) {
                map(scheme).keySet().forEach(name -> at("components", "securitySchemes", name));
            }
        }));
        references(document, used);
        used.forEach(reference -> at((Object[]) reference.substring(2).split("/")));
        var unused = new ArrayList<>(at("components", "schemas").keySet());
        unused.removeIf(name -> used.contains("#/components/schemas/" + name));
        assertThat(unused).as("schemas that nobody uses").isEmpty();
    }

    private static void references(Object written, Set<String> used) {
        if (written instanceof Map<?, ?> map) {
            if (map.get("$ref") instanceof String reference) {
                used.add(reference);
            }
            map.values().forEach(each -> references(each, used));
        } else if (written instanceof Collection<?> list) {
            list.forEach(each -> references(each, used));
        }
    }
}
