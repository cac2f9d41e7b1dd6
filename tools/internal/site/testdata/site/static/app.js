function greet(name) {
  const greeting = "hello " + name;
  return greeting;
}
