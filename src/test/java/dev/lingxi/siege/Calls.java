package dev.lingxi.siege;

import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every REST call of the house, as Spring knows them: a new one is in here by itself. */
final class Calls {

    /** @param texts the names of its query's texts */
    record Call(String method, String path, List<String> texts, HandlerMethod handler) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private Calls() {}

    static List<Call> of(House house) {
        RequestMappingHandlerMapping mappings = house.the("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        var calls = new ArrayList<Call>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (isOurs(handler)) {
                List<String> texts = Arrays.stream(handler.getMethod().getParameters()).filter(Calls::isText).map(Parameter::getName).toList();
                for (String path : mapping.getPatternValues()) {
                    methods(mapping.getMethodsCondition().getMethods().stream()).forEach(method -> calls.add(new Call(method, path, texts, handler)));
                }
            }
        });
        calls.sort(Comparator.comparing(Call::path).thenComparing(Call::method));
        return calls;
    }

    /** Those that answer with something of their own, not with a page. */
    private static boolean isOurs(HandlerMethod handler) {
        return handler.getBeanType().getName().startsWith("dev.lingxi.")
                && (AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), ResponseBody.class) || handler.hasMethodAnnotation(ResponseBody.class));
    }

    private static boolean isText(Parameter parameter) {
        return parameter.isAnnotationPresent(RequestParam.class) && parameter.getType() == String.class;
    }

    private static Stream<String> methods(Stream<RequestMethod> methods) {
        return methods.map(RequestMethod::name);
    }
}
